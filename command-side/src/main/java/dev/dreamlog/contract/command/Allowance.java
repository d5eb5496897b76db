package dev.dreamlog.contract.command;

import java.time.Duration;

import dev.dreamlog.contract.api.RateLimited;

/** How often somebody may do a thing within a while, on all nodes together. */
public interface Allowance {

    /** What is counted, each by itself. */
    enum Kind {
        POSTS, COMMENTS, LIKES, REPORTS, SIGN_INS, SIGN_INS_BY_ADDRESS, REGISTRATIONS, REQUESTS, REQUESTS_BY_ADDRESS
    }

    /**
     * One more. Inside a transaction it belongs to what is done there, and is given back if that is rolled back.
     *
     * @param subject who is counted, such as an account's id or an address; nobody is told who it was
     * @throws RateLimited when there is none left
     */
    Taken take(Kind kind, String subject);

    /** One that was taken. */
    interface Taken {

        /** Because what it was taken for did not happen, or does not count. */
        void giveBack();

        /** Whether none is left. */
        boolean wasLast();

        /** How long it is until all is granted again. */
        Duration resets();
    }
}
