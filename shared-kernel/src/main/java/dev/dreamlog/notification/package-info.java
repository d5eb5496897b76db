/** People are told what concerns them, and read it when they like. May depend on account, dream, interpretation and social. */
@NullMarked
package dev.dreamlog.notification;

import org.jspecify.annotations.NullMarked;
