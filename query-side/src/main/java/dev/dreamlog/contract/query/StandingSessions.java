package dev.dreamlog.contract.query;

import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;

/** Tells during a long answer whether whoever asked is still signed in. */
public interface StandingSessions {

    /** Of the session by which the request came in; cheap enough to be asked every few seconds. */
    BooleanSupplier of(HttpServletRequest request);
}
