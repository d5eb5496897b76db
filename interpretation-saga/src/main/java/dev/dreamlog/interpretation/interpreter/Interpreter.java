package dev.dreamlog.interpretation.interpreter;

/** Whoever can say what a dream may mean: the saga's worker calls it and knows no more about it. */
public interface Interpreter {

    /**
     * Interprets one dream, however long that takes. Called on a worker's thread with no transaction and no database
     * connection held; an interrupt ends the call and closes whatever it had open.
     *
     * @throws InterpreterFailure when there is no answer, and whether another try may do better
     */
    Interpreted interpret(Prompt prompt, Listener listener);

    /**
     * Who would answer, found out without asking anybody.
     *
     * @throws InterpreterFailure when nobody here would
     */
    Identity identity(Prompt prompt);
}
