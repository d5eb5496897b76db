package dev.dreamlog.eventstore.storage;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentInSqlIT {

    private static final String SEGMENTS_OF_MANY = "select %s from unnest(:ids) with ordinality as event (id, place) order by place"
            .formatted(SegmentInSql.of("id", ":segments"));

    private final JdbcClient database = JdbcClient.create(FreshDatabase.create());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32})
    void sql_and_axon_are_of_one_mind(int segments) {
        List<String> ids = Stream.concat(Stream.of("", "a", "post:", "an-id-of-odd-length"),
                Stream.generate(UUID::randomUUID).limit(200).flatMap(id -> Stream.of(id.toString(), "post:" + id)))
                .toList();
        assertThat(database.sql(SEGMENTS_OF_MANY).param("ids", ids.toArray(String[]::new)).param("segments", segments)
                .query((row, _) -> row.getInt(1)).list())
                .isEqualTo(ids.stream().map(id -> segmentOf(id, segments)).toList());
    }

    private static int segmentOf(String id, int segments) {
        int[] all = IntStream.range(0, segments).toArray();
        return IntStream.of(all).filter(one -> Segment.computeSegment(one, all).matches(Objects.hashCode(id)))
                .findFirst()
                .orElseThrow();
    }
}
