package dev.dreamlog.interpretation.saga.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes jobs as JSON: readable in the table, and no class of ours is tied to Java's serialization. */
final class JsonJobs implements Serializer {

    private final JsonMapper json = new JsonMapper();

    @Override
    public byte[] serialize(@Nullable Object job) {
        return json.writeValueAsBytes(job);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return json.readValue(bytes, type);
    }
}
