package dev.dreamlog.interpretation.command;

/** How far a request has come, as one value, so that no two flags can contradict each other. */
sealed interface Progress {

    /** Nobody is at it; so many attempts came to nothing. */
    record Waiting(int attempts) implements Progress {}

    /** An interpreter is at it for the nth time. */
    record Running(int attempt) implements Progress {}

    /** There is an answer, or none will come. */
    record Ended() implements Progress {}

    /** It is forgotten. */
    record Erased() implements Progress {}
}
