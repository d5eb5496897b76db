package dev.dreamlog.bench.report;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser can draw them, whatever was measured. */
class ChartsTest {

    @Test
    void a_distribution_is_drawn_with_its_percentiles() throws Exception {
        Distribution times = new Distribution();
        times.record(Duration.ofMillis(4).toNanos());
        times.record(Duration.ofSeconds(2).toNanos());
        String svg = new DistributionChart("a < b", List.of(10.0)).with("row", times).svg();
        assertThat(parsed(svg).getElementsByTagName("rect").getLength()).isGreaterThan(2);
        assertThat(svg).contains("a &lt; b", "p50 4.0", "goal");
    }

    @Test
    void a_distribution_of_nothing_is_empty_but_drawn() throws Exception {
        String svg = new DistributionChart("nothing", List.of(10.0)).with("row", new Distribution()).svg();
        assertThat(svg).doesNotContain("NaN", "Infinity");
        parsed(svg);
    }

    @Test
    void a_ratio_is_a_bar_beside_the_whole_to_which_it_is_compared() throws Exception {
        String svg = new RatioChart("ratios", List.of("8 writers")).with("way", List.of(new Spread(0.4, 0.5, 0.7)))
                .svg();
        assertThat(parsed(svg).getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(svg).contains("width=\"230.0\"", "0.50");
    }

    @Test
    void a_ratio_above_the_whole_stays_on_the_page() {
        String svg = new RatioChart("ratios", List.of("8 writers")).with("way", List.of(new Spread(1, 2, 4))).svg();
        assertThat(svg).contains("width=\"230.0\"", "2.00");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
