package dev.dreamlog.interpretation.saga.reuse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Prompt;

/** Who asks whom what: two that are equal in all of it may have one answer. */
public record Question(AccountId dreamer, Prompt prompt, Identity identity) {

    /** Each ingredient with its length before it, so that none can pass for a part of its neighbour. */
    byte[] ingredients() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(dreamer.toString(), prompt.text(), Objects.requireNonNullElse(prompt.title(), ""),
                prompt.dreamLanguage(), prompt.tradition().name(), prompt.answerLanguage().name(), identity.model(),
                identity.promptVersion()).map(part -> part.getBytes(StandardCharsets.UTF_8)).forEach(part -> {
                    all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                    all.writeBytes(part);
                });
        return all.toByteArray();
    }
}
