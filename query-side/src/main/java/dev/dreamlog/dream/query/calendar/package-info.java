/** When somebody dreamt: a month of a journal at a glance. */
@NullMarked
package dev.dreamlog.dream.query.calendar;

import org.jspecify.annotations.NullMarked;
