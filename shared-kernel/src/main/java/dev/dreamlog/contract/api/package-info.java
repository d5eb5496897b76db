/** What both sides of the HTTP interface agree on: refusals and the token of a write. */
@NullMarked
package dev.dreamlog.contract.api;

import org.jspecify.annotations.NullMarked;
