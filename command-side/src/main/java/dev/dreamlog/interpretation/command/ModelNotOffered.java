package dev.dreamlog.interpretation.command;

import dev.dreamlog.contract.api.Refusal;

/** The request names a model that is not asked here. */
final class ModelNotOffered extends Refusal {

    ModelNotOffered() {
        super(Kind.INVALID, "model-not-offered");
    }
}
