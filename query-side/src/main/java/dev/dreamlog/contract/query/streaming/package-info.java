/** What all streams of server-sent events have in common: how many there may be, how long they last, how they are written. */
@NullMarked
package dev.dreamlog.contract.query.streaming;

import org.jspecify.annotations.NullMarked;
