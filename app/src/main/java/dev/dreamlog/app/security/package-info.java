/** Who may ask what: everything is shut but what is opened here by name. */
@NullMarked
package dev.dreamlog.app.security;

import org.jspecify.annotations.NullMarked;
