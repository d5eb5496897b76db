package dev.dreamlog.app.web.problem;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException.Reference;

import static org.assertj.core.api.Assertions.assertThat;

class PointersTest {

    @Test
    void a_path_of_properties_becomes_a_pointer() {
        assertThat(Pointers.ofPropertyPath("text")).isEqualTo("/text");
        assertThat(Pointers.ofPropertyPath("tags[2]")).isEqualTo("/tags/2");
        assertThat(Pointers.ofPropertyPath("a.b[0].c")).isEqualTo("/a/b/0/c");
        assertThat(Pointers.ofPropertyPath("tags[].<iterable element>")).isEqualTo("/tags");
        assertThat(Pointers.ofPropertyPath("")).isEmpty();
    }

    @Test
    void slashes_and_tildes_in_names_are_escaped() {
        assertThat(Pointers.ofReferences(List.of(new Reference(this, "a/b"), new Reference(this, 3),
                new Reference(this, "c~d")))).isEqualTo("/a~1b/3/c~0d");
    }
}
