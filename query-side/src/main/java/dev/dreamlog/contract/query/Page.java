package dev.dreamlog.contract.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A page of an answer.
 *
 * @param next where to go on; null exactly when nothing follows, and then written as null
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}
