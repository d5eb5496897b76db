/** What every request and answer has in common: its trace, its bounds, its caching, its own writes made visible. */
@NullMarked
package dev.dreamlog.app.web;

import org.jspecify.annotations.NullMarked;
