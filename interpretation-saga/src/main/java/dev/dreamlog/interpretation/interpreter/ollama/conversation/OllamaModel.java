package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel.OllamaStreamingChatModelBuilder;

import dev.dreamlog.interpretation.interpreter.InterpreterFailure;

/** Puts one question to Ollama and waits for the end of its answer, the deadline or an interrupt. */
public final class OllamaModel {

    private final OllamaProperties properties;
    private final ResponseFormat form;

    /** @param schema the JSON schema that every answer is asked to have */
    public OllamaModel(OllamaProperties properties, String schema) {
        this.properties = properties;
        this.form = ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(
                JsonSchema.builder().name("interpretation").rootElement(JsonRawSchema.from(schema)).build()).build();
    }

    /**
     * @param words hears the reply in parts, on the call's own thread
     * @throws InterpreterFailure when no whole reply came, whatever the reason
     */
    public ModelReply ask(String model, Question question, Deadline deadline, Consumer<String> words) {
        long bytes = properties.maxAnswerSize().toBytes();
        ReplyCollector collector = new ReplyCollector(bytes, words);
        OllamaStreamingChatModel chat = client(new ModelConnection(bytes, collector));
        OllamaChatRequestParameters parameters = parameters(model, question);
        ChatRequest request = ChatRequest.builder().messages(question.messages()).parameters(parameters).build();
        await(new FutureTask<>(() -> chat.chat(request, collector), true), deadline);
        return collector.reply(parameters);
    }

    /** Runs a call on a thread of its own: interrupting that thread is what closes its connection, whoever asks. */
    private static void await(FutureTask<Boolean> call, Deadline deadline) {
        Thread.ofVirtual().name("ollama-call").start(call);
        try {
            call.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw Trouble.MODEL_TIMEOUT.failure();
        } catch (ExecutionException e) {
            throw Trouble.MODEL_ERROR.failure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.CANCELLED.failure();
        } finally {
            call.cancel(true);
        }
    }

    private OllamaStreamingChatModel client(ModelConnection connection) {
        return new OllamaStreamingChatModelBuilder().httpClientBuilder(new ConnectionBuilder(connection))
                .baseUrl(Objects.requireNonNull(properties.baseUrl()).strip()).build();
    }

    /** Thinking is switched off: it would cost the answer its room, and the answer's form leaves nothing to ponder. */
    private OllamaChatRequestParameters parameters(String model, Question question) {
        return OllamaChatRequestParameters.builder().modelName(model).responseFormat(form).temperature(0.4)
                .numCtx(properties.contextLength()).maxOutputTokens(properties.contextLength() - question.tokens())
                .keepAlive((int) properties.keepAlive().toSeconds()).think(false).build();
    }
}
