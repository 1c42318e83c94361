package io.stablecoin.gateway.signer.typeddata;

import io.stablecoin.gateway.types.InvalidValueException;

/** A place in the document, {@code message.to.wallets[2]}, for those who have to mend it. */
record Location(String path) {

  private static final int LONGEST_PATH = 200;

  Location member(String name) {
    return new Location(path + "." + name);
  }

  Location element(int index) {
    return new Location(path + "[" + index + "]");
  }

  InvalidValueException refuse(String code, String cause) {
    String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
    return new InvalidValueException(code, shown + ": " + cause);
  }
}
