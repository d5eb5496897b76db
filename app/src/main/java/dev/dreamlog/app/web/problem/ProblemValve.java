package dev.dreamlog.app.web.problem;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.app.web.Shields;

/** Where Tomcat writes its error pages, after it may have thrown all headers away: writes a problem instead. */
final class ProblemValve extends ErrorReportValve {

    private final transient Problems problems;
    private final transient JsonMapper json;
    private final transient Shields shields;

    ProblemValve(Problems problems, JsonMapper json, Shields shields) {
        this.problems = problems;
        this.json = json;
        this.shields = shields;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable accident) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(problems.answer(request.getRequest(), status, RequestProblems.codeOf(status)), response);
        } catch (IOException | IllegalStateException _) {
            // The client has gone, or has begun to be answered: there is nobody left to tell.
        }
    }

    private void write(ResponseEntity<Object> problem, Response response) throws IOException {
        shields.raise(response::setHeader);
        problem.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setCharacterEncoding("UTF-8");
        Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(json.writeValueAsString(problem.getBody()));
            response.finishResponse();
        }
    }
}
