/** The JSON that is spoken over HTTP: strict in what it takes, plain in what it gives. */
@NullMarked
package dev.dreamlog.app.web.json;

import org.jspecify.annotations.NullMarked;
