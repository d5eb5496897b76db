package dev.dreamlog.interpretation.interpreter;

/**
 * Hears an answer while it is being written, so that people need not wait for its end. It hears plain words only; what
 * it does with them must not hinder the call: what it throws is dropped, and it hears no more.
 */
public interface Listener {

    /** For whom only the end counts. */
    Listener NOBODY = new Listener() {

        @Override
        public void chunk(String text) {}

        @Override
        public void again() {}
    };

    /**
     * The next words, white space included. Told one after another on a thread of the interpreter's own, and never
     * after the call has ended, but for words that are being told while it fails.
     */
    void chunk(String text);

    /** Everything said so far is void: the answer could not be used and is written anew. */
    void again();

    /** No more comes, whether the answer stands or not. Told by whoever made the call, not by the interpreter. */
    default void end() {}
}
