/** An installation for one run: servers on loopback, nodes of the packaged program and people who use them. */
@NullMarked
package dev.dreamlog.bench.installation;

import org.jspecify.annotations.NullMarked;
