package dev.dreamlog.contract.command;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

import dev.dreamlog.dream.api.Change;

/** Lets constraints look at the value a field is to be changed to; what is kept was valid before. */
public final class ChangedValue implements ValueExtractor<Change<@ExtractedValue ?>> {

    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        if (change instanceof Change.To<?>(Object value)) {
            receiver.value(null, value);
        }
    }
}
