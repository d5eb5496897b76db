package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/**
 * Stands between the stream and the client library, which would log what it cannot read, dream and all, and read on:
 * here the first trouble or the end of the answer closes the stream.
 */
record WatchedListener(ServerSentEventListener listener, ReplyCollector collector) implements ServerSentEventListener {

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        try {
            listener.onEvent(event, context);
        } catch (RuntimeException unreadable) {
            collector.onError(Trouble.INVALID_ANSWER.failure());
        }
        if (collector.over())
            context.parsingHandle().cancel();
    }

    @Override
    public void onError(Throwable error) {
        boolean tooMuch = error instanceof BoundedBody.TooMuch;
        collector.onError((tooMuch ? Trouble.ANSWER_TOO_LARGE : Trouble.MODEL_ERROR).failure());
    }
}
