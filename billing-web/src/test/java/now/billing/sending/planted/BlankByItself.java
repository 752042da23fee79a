package now.billing.sending.planted;

final class BlankByItself {
    boolean nameless(String name) {
        return name.isBlank();
    }
}
