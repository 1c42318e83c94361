package io.stablecoin.gateway.kmslocal.internal.operations;

import io.stablecoin.gateway.kmslocal.internal.keys.AliasName;
import io.stablecoin.gateway.kmslocal.internal.keys.Grant;
import io.stablecoin.gateway.kmslocal.internal.keys.Key;

/**
 * A permission that a request needs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html">AWS
 *     KMS developer guide, permissions reference</a>
 */
sealed interface Permission {

  /** The operation, without its service: {@code Sign}. */
  String action();

  /** On a key, whose key policy decides first. */
  record OnKey(String action, Key key) implements Permission {}

  /** To end a grant: the grant itself says who may. */
  record ToRetire(String action, Key key, Grant grant) implements Permission {}

  /** On an alias: it has no policy of its own, so that identity policies decide. */
  record OnAlias(String action, AliasName alias) implements Permission {}

  /** On nothing that exists: identity policies decide. */
  record InAccount(String action) implements Permission {}
}
