package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A page comes out of the cache as it went in. */
class RenderedPageTest {

    private static final byte[] JSON = "{\"items\":[\"сон\\n\"],\n\"next\":null}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_page_with_another_behind_it_keeps_its_cursor_and_its_bytes() {
        RenderedPage page = RenderedPage.fromBytes(RenderedPage.of("c2Vjb25k_-", JSON).toBytes());
        assertThat(page.next()).isEqualTo("c2Vjb25k_-");
        assertThat(page.json()).isEqualTo(JSON);
    }

    @Test
    void the_last_page_has_no_cursor() {
        RenderedPage page = RenderedPage.fromBytes(RenderedPage.of(null, JSON).toBytes());
        assertThat(page.next()).isNull();
        assertThat(page.json()).isEqualTo(JSON);
    }

    @Test
    void a_tag_tells_bytes_from_others_and_nothing_else() {
        RenderedPage page = RenderedPage.of("c2Vjb25k_-", JSON);
        assertThat(RenderedPage.fromBytes(page.toBytes()).tag()).isEqualTo(page.tag());
        assertThat(RenderedPage.of(null, JSON.clone()).tag()).isEqualTo(page.tag());
        assertThat(RenderedPage.of(null, new byte[]{'{', '}'}).tag()).isNotEqualTo(page.tag());
    }
}
