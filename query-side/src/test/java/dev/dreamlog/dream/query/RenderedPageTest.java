package dev.dreamlog.dream.query;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A page comes out of the cache as it went in. */
class RenderedPageTest {

    private static final byte[] JSON = "{\"items\":[\"сон\\n\"],\n\"next\":null}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_page_with_another_behind_it_keeps_its_cursor_and_its_bytes() {
        RenderedPage page = RenderedPage.of(new RenderedPage("c2Vjb25k_-", JSON).toBytes());
        assertThat(page.next()).isEqualTo("c2Vjb25k_-");
        assertThat(page.json()).isEqualTo(JSON);
    }

    @Test
    void the_last_page_has_no_cursor() {
        RenderedPage page = RenderedPage.of(new RenderedPage(null, JSON).toBytes());
        assertThat(page.next()).isNull();
        assertThat(page.json()).isEqualTo(JSON);
    }
}
