package now.billing.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import now.billing.security.ReaderLanguage;
import now.billing.words.Languages;
import org.jspecify.annotations.Nullable;

/**
 * In which language the page speaks to its reader, and the languages to choose from. Before somebody has signed in, the
 * parameter {@code language} chooses, and the browser keeps the choice.
 */
@Named("reader")
@RequestScoped
public class Reader {
    @Inject
    private ReaderLanguage languages;

    private @Nullable Locale locale;

    /** A language to choose, by the name that its speakers give it. */
    public record Choice(String tag, String name, boolean chosen) {}

    public Locale getLocale() {
        Locale known = locale;
        if (known == null) {
            known = languages.asked((HttpServletRequest) external().getRequest(), (HttpServletResponse)
                    external().getResponse());
            locale = known;
        }
        return known;
    }

    public List<Choice> getLanguages() {
        Locale own = getLocale();
        return Languages.ALL.stream()
                .map(each -> new Choice(each.getLanguage(), name(each), each.equals(own)))
                .toList();
    }

    private static String name(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
