package dev.dreamlog.interpretation.interpreter.ollama;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeTest {

    @Test
    void every_call_has_a_marker_of_its_own() {
        assertThat(Envelope.fresh()).isNotEqualTo(Envelope.fresh());
        assertThat(Envelope.fresh().marker()).hasSize(32);
    }

    @Test
    void a_quotation_leads_back_to_the_dreamers_own_letters() {
        assertThat(Quotes.in("Then <Anna>\n said: [run]!", "“then ‹Anna› said: (run)”"))
                .isEqualTo("Then <Anna>\n said: [run]");
    }
}
