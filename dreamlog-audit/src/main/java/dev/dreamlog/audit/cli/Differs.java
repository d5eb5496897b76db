package dev.dreamlog.audit.cli;

/** What a history says its events changed does not make the state that the server shows. */
final class Differs extends RuntimeException {

    Differs(String field) {
        super("REPLAY DIFFERS: the history does not make what the state shows at " + field);
    }
}
