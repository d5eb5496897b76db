/** The folder in which an installation keeps everything: one process owns it, and its secrets are for nobody else. */
@NullMarked
package dev.dreamlog.app.embedded.folder;

import org.jspecify.annotations.NullMarked;
