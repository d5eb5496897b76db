/** Lets one jar be a part of a larger whole: a node takes writes, answers reads, drives sagas, or all of it. */
@NullMarked
package dev.dreamlog.app.roles;

import org.jspecify.annotations.NullMarked;
