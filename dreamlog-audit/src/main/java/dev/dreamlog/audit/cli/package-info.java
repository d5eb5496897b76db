/** The auditor's program: exports a log, follows it, and finds out without any server whether it is the one that was sealed. */
@NullMarked
package dev.dreamlog.audit.cli;

import org.jspecify.annotations.NullMarked;
