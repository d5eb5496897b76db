package dev.dreamlog.interpretation.interpreter.ollama;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

/** Ollama's lines, as its servers write them. */
final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEAD = "{\"model\":\"llama3.2\",\"created_at\":\"2026-11-21T04:00:00.123456789Z\",";

    private Wire() {}

    static byte[] part(String text) {
        return line("\"message\":{\"role\":\"assistant\",\"content\":" + JSON.writeValueAsString(text)
                + "},\"done\":false}");
    }

    static byte[] thought(String text) {
        return line("\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":" + JSON.writeValueAsString(text)
                + "},\"done\":false}");
    }

    static byte[] toolCall(String name) {
        return line("\"message\":{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"id\":\"call_1\","
                + "\"function\":{\"index\":0,\"name\":\"" + name
                + "\",\"arguments\":{\"path\":\"/\"}}}]},\"done\":false}");
    }

    /** A line with fields that nobody here has heard of. */
    static byte[] extended(String text) {
        return line(
                "\"remote_model\":\"llama3.2:cloud\",\"remote_host\":\"https://example.org\",\"logprobs\":[{\"token\":"
                        + "\"x\",\"top\":[]}],\"message\":{\"role\":\"assistant\",\"tool_name\":\"\",\"images\":null,\"content\":"
                        + JSON.writeValueAsString(text) + "},\"done\":false,\"future\":{\"a\":[1,{}]}}");
    }

    static byte[] done(String reason) {
        return line("\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"" + reason
                + "\",\"total_duration\":181553584,\"load_duration\":27906292,\"prompt_eval_count\":936,"
                + "\"prompt_eval_duration\":109000000,\"eval_count\":412,\"eval_duration\":42000000}");
    }

    /** The answer of a server that does not stream. */
    static byte[] whole(String text) {
        return line("\"message\":{\"role\":\"assistant\",\"content\":" + JSON.writeValueAsString(text)
                + "},\"done\":true,\"done_reason\":\"stop\",\"eval_count\":412,\"prompt_eval_count\":936}");
    }

    static byte[] error(String text) {
        return ("{\"error\":" + JSON.writeValueAsString(text) + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(String rest) {
        return (HEAD + rest + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
