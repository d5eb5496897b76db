/** What people try who mean harm, one row a trick, and what each of them gets: a plain no, and nothing else. */
@NullMarked
package dev.dreamlog.app.attack;

import org.jspecify.annotations.NullMarked;
