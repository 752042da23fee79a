package now.billing.web.organization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import now.billing.access.members.ApiTokenView;
import now.billing.access.members.ApiTokens;
import now.billing.access.members.NewApiToken;
import now.billing.access.members.TokenScope;
import now.billing.web.support.Me;
import now.billing.web.support.Notices;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Settings of the API tokens. The secret is shown once, right after it was made, and not kept here either. */
@Named("tokensPage")
@ViewScoped
public class TokensPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @EJB
    private ApiTokens tokens;

    @Inject
    private Me me;

    private @Nullable String name;
    private String scope = "write";
    private transient @Nullable String secret;
    private transient @Nullable List<ApiTokenView> list;

    public List<ApiTokenView> getList() {
        List<ApiTokenView> known = list;
        if (known == null) {
            known = tokens.list();
            list = known;
        }
        return known;
    }

    public void create() {
        NewApiToken made = tokens.create(Objects.requireNonNullElse(name, ""), permissions());
        secret = made.secret();
        name = null;
        list = null;
        PrimeFaces.current().ajax().addCallbackParam("stored", true);
    }

    /** What was chosen, as far as the person has it: nobody can give away more. */
    private Set<String> permissions() {
        return TokenScope.valueOf(scope.toUpperCase(Locale.ROOT)).permissions().stream()
                .filter(me::may)
                .collect(Collectors.toSet());
    }

    public void revoke(UUID id) {
        tokens.revoke(id);
        list = null;
        Notices.done("tokens.revoked");
    }

    /** The secret of the token made in this very request. */
    public @Nullable String getSecret() {
        return secret;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }
}
