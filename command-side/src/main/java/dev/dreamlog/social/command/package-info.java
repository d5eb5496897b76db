/** Decides who may react to a shared dream, and how often that counts. */
@NullMarked
package dev.dreamlog.social.command;

import org.jspecify.annotations.NullMarked;
