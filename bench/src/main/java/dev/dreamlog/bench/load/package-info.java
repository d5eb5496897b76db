/** Load as people make it: when requests fall due, and connections so cheap that the server is what is measured. */
@NullMarked
package dev.dreamlog.bench.load;

import org.jspecify.annotations.NullMarked;
