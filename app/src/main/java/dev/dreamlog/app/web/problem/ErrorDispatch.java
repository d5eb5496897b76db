package dev.dreamlog.app.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives what goes wrong outside the controllers the same form; replaces the framework's own error page. */
@RestController
class ErrorDispatch implements ErrorController {

    /** Below it Tomcat has judged already: a body that breaks off or does not come is no accident of ours. */
    private static final int OURS = 500;
    private final Problems problems;
    private final AccidentProblems accidents;

    ErrorDispatch(Problems problems, AccidentProblems accidents) {
        this.problems = problems;
        this.accidents = accidents;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Object> problem(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status >= OURS
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception accident) {
            return accidents.problem(accident, request);
        }
        return problems.answer(request, status, RequestProblems.codeOf(status));
    }
}
