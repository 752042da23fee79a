package now.billing.security;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import now.billing.access.signin.SignIn;
import now.billing.words.Languages;

/** A person chooses the language of the pages; it is kept with the person, and the page comes again in it. */
@WebServlet(name = "language", urlPatterns = "/app/language")
public class LanguageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @EJB
    private SignIn signIn;

    @Inject
    private transient ReaderLanguage reader;

    /** An address that is only followed changes nothing. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", "POST");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Languages.find(request.getParameter("language")).ifPresent(language -> choose(request, response, language));
        String page = LocalTarget.ofAddress(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
        response.sendRedirect(request.getContextPath() + page);
    }

    private void choose(HttpServletRequest request, HttpServletResponse response, Locale language) {
        String tag = language.getLanguage();
        ReaderLanguage.person(request).ifPresent(person -> {
            signIn.speak(person.userId(), tag);
            request.getSession().setAttribute(Sessions.SIGNED_IN, person.speaking(tag));
        });
        reader.keep(request, response, language);
    }
}
