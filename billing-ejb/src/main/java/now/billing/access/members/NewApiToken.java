package now.billing.access.members;

/** The answer to making a token: the only time its secret is shown. */
public record NewApiToken(ApiTokenView token, String secret) {
    @Override
    public String toString() {
        return "NewApiToken[" + token.prefix() + "]";
    }
}
