package dev.dreamlog.interpretation.command;

/** Which models may be asked for by name, so that nobody waits for one that would never answer. */
@FunctionalInterface
public interface ModelsOnOffer {

    boolean include(String model);
}
