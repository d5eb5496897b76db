package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.interpretation.interpreter.InterpreterFailure;

/** Gathers a streamed reply up to its bound, passes it on, and remembers how it ended; the first end counts. */
final class ReplyCollector implements StreamingChatResponseHandler {

    private final long mostBytes;
    private final Consumer<String> words;
    private final Thoughts thoughts = new Thoughts();
    private final StringBuilder text = new StringBuilder();
    private long bytes;
    private volatile @Nullable ChatResponse complete;
    private volatile @Nullable InterpreterFailure failure;

    ReplyCollector(long mostBytes, Consumer<String> words) {
        this.mostBytes = mostBytes;
        this.words = words;
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        bytes += part.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > mostBytes)
            onError(Trouble.ANSWER_TOO_LARGE.failure());
        if (over())
            return;
        String said = thoughts.removedFrom(part.text());
        text.append(said);
        words.accept(said);
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (!over())
            complete = response;
    }

    @Override
    public void onError(Throwable error) {
        if (over())
            return;
        failure = error instanceof InterpreterFailure known ? known : Trouble.MODEL_ERROR.failure();
    }

    /** Whether nothing that still comes can matter. */
    boolean over() {
        return complete != null || failure != null;
    }

    ModelReply reply(OllamaChatRequestParameters asked) {
        InterpreterFailure failed = failure;
        if (failed != null)
            throw failed;
        ChatResponse response = complete;
        if (response == null)
            throw Trouble.MODEL_ERROR.failure();
        return new ModelReply(text.toString(), settings(asked),
                response.metadata().finishReason() == FinishReason.LENGTH);
    }

    private static Map<String, String> settings(OllamaChatRequestParameters asked) {
        return Map.of("temperature", String.valueOf(asked.temperature()), "num_ctx", String.valueOf(asked.numCtx()),
                "num_predict", String.valueOf(asked.maxOutputTokens()));
    }
}
