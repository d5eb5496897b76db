/** Tomcat as strict as we want it: what it lets in, how long it waits, whom it believes, what every answer carries. */
@NullMarked
package dev.dreamlog.app.web.connector;

import org.jspecify.annotations.NullMarked;
