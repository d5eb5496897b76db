package dev.dreamlog.app.chaos;

/** What goes wrong. Killed is SIGKILL, hung is SIGSTOP and after a while SIGCONT, told to end is SIGTERM. */
enum Kind {
    APP_KILLED("node killed"), APP_ENDED("node told to end"), APP_HUNG("node hung"), POSTGRES_KILLED(
            "PostgreSQL killed"), POSTGRES_HUNG(
                    "PostgreSQL hung"), REDIS_KILLED("Redis killed"), REDIS_HUNG(
                            "Redis hung"), MODEL_CUT_OFF("Ollama cut off"), MODEL_SILENT("Ollama silent");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** Another one starts in its place, and until then there is one less. */
    boolean isTheEndOfANode() {
        return this == APP_KILLED || this == APP_ENDED;
    }

    boolean isOfTheModel() {
        return this == MODEL_CUT_OFF || this == MODEL_SILENT;
    }

    @Override
    public String toString() {
        return words;
    }
}
