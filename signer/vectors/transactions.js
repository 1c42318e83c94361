import { SigningKey, Transaction, computeAddress, hashAuthorization } from "ethers";
import { derSignature, spki } from "./der.js";
import { DerivedRandom } from "./derived-random.js";

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const CHAINS = [1n, 10n, 56n, 137n, 8453n, 31337n, 42161n, 11155111n];
const TYPES = [0, 1, 2, 4];
const RANDOM_PER_TYPE = 250;
const SHORT_PER_SCALAR = 4;

const random = new DerivedRandom("stablecoin-gateway");

/** Transactions of all types, with what a KMS would be asked and would answer. */
export function transactions() {
  return [
    ...TYPES.flatMap((type) => [...edges(type), ...randomOnes(type)]),
    // How the scalars are written is the same for all types since EIP-2718.
    ...[0, 2].flatMap((type) => [...shortScalars(type, "r"), ...shortScalars(type, "s")]),
  ];
}

function hasTip(type) {
  return type === 2 || type === 4;
}

/** The fields of a transaction; `fixed` ones replace the random ones. */
function fields(type, fixed = {}) {
  const price = random.ofLength(60);
  const chainId = fixed.chainId ?? random.one(CHAINS);
  return {
    type,
    chainId,
    nonce: Number(random.ofLength(40)),
    ...(hasTip(type)
      ? { maxFeePerGas: price, maxPriorityFeePerGas: random.below(price + 1n) }
      : { gasPrice: price }),
    // More than the largest of them uses before it does anything.
    gasLimit: 1_000_000n + random.ofLength(24),
    to: random.bytes(20),
    value: random.ofLength(90),
    data: random.bytes(Number(random.below(33))),
    ...(type === 0 ? {} : { accessList: accessList(random.below(3)) }),
    ...(type === 4 ? { authorizationList: authorizations(1n + random.below(2), chainId) } : {}),
    ...fixed,
  };
}

function list(size, element) {
  return Array.from({ length: Number(size) }, element);
}

function accessList(size) {
  return list(size, () => ({ address: random.bytes(20), storageKeys: list(random.below(3), () => random.word()) }));
}

/** One in four is for every chain. */
function authorizations(size, chainId) {
  return list(size, () =>
    authorization({
      chainId: random.below(4) === 0n ? 0n : chainId,
      address: random.bytes(20),
      nonce: random.ofLength(40),
    }),
  );
}

function authorization(unsigned) {
  const key = newKey();
  const digest = hashAuthorization(unsigned);
  return { ...unsigned, signature: key.sign(digest), privateKey: key.privateKey, digest };
}

function vector(name, transactionFields, key) {
  const transaction = Transaction.from(transactionFields);
  const digest = transaction.unsignedHash;
  const signature = key.sign(digest);
  transaction.signature = signature;
  const r = BigInt(signature.r);
  const s = BigInt(signature.s);
  // KMS answers either of the two valid values of s.
  const answered = random.below(2) === 0n ? s : ORDER - s;
  return {
    name,
    type: transaction.type,
    chainId: transaction.chainId.toString(),
    nonce: transaction.nonce,
    ...(hasTip(transaction.type)
      ? {
          maxPriorityFeePerGas: transaction.maxPriorityFeePerGas.toString(),
          maxFeePerGas: transaction.maxFeePerGas.toString(),
        }
      : { gasPrice: transaction.gasPrice.toString() }),
    gasLimit: transaction.gasLimit.toString(),
    to: transaction.to,
    value: transaction.value.toString(),
    data: transaction.data,
    accessList: transaction.accessList ?? [],
    authorizationList: (transactionFields.authorizationList ?? []).map(written),
    publicKey: spki(key.publicKey),
    from: computeAddress(key.publicKey),
    digest,
    der: derSignature(r, answered),
    r: signature.r,
    s: signature.s,
    yParity: signature.yParity,
    raw: transaction.serialized,
    hash: transaction.hash,
  };
}

function written({ chainId, address, nonce, privateKey, digest, signature }) {
  return {
    chainId: chainId.toString(),
    address,
    nonce: nonce.toString(),
    privateKey,
    digest,
    signature: signature.serialized,
  };
}

function newKey() {
  return new SigningKey(random.word());
}

function edges(type) {
  const prices = (price) =>
    hasTip(type) ? { maxFeePerGas: price, maxPriorityFeePerGas: price } : { gasPrice: price };
  const cases = {
    "nonce 0": { nonce: 0 },
    "value 0": { value: 0n },
    "empty data": { data: "0x" },
    "nonce 0, value 0, empty data": { nonce: 0, value: 0n, data: "0x" },
    "price 0": prices(0n),
    "tip equal to the maximum fee": prices(7n),
    "recipient with leading zeros": { to: "0x" + "00".repeat(18) + "0102" },
    "recipient 0": { to: "0x" + "00".repeat(20) },
    "data of one low byte": { data: "0x7f" },
    "data of one high byte": { data: "0x80" },
    "data of 55 bytes": { data: "0x" + "ab".repeat(55) },
    "data of 56 bytes": { data: "0x" + "ab".repeat(56) },
    "data of 5000 bytes": { data: "0x" + "cd".repeat(5000) },
    "largest nonce of JavaScript": { nonce: Number.MAX_SAFE_INTEGER },
    "largest value": { value: 2n ** 256n - 1n },
    "large chain id": { chainId: 2n ** 53n + 1n },
    ...(type === 4 ? authorizationEdges() : creations()),
    ...(type === 0 ? {} : accessListEdges()),
  };
  return Object.entries(cases).map(([name, fixed]) => vector(`type ${type}, ${name}`, fields(type, fixed), newKey()));
}

function creations() {
  return {
    "contract creation": { to: null, data: "0x6001600055" },
    "contract creation with value": { to: null, value: 1n, data: "0x00" },
  };
}

function accessListEdges() {
  const address = random.bytes(20);
  const key = random.word();
  return {
    "empty access list": { accessList: [] },
    "access list without storage keys": { accessList: [{ address, storageKeys: [] }] },
    "access list with storage key 0": { accessList: [{ address, storageKeys: ["0x" + "00".repeat(32)] }] },
    "access list that repeats itself": {
      accessList: [
        { address, storageKeys: [key, key] },
        { address, storageKeys: [key] },
      ],
    },
    "access list of 40 accounts": { accessList: accessList(40) },
  };
}

function authorizationEdges() {
  const chainId = 1n;
  const delegate = random.bytes(20);
  const one = (fixed) => ({ chainId, authorizationList: [authorization({ chainId, address: delegate, nonce: 1n, ...fixed })] });
  return {
    "authorization with nonce 0": one({ nonce: 0n }),
    "authorization with the largest nonce of a long": one({ nonce: 2n ** 63n - 1n }),
    "authorization that takes the code away": one({ address: "0x" + "00".repeat(20) }),
    "authorization for every chain": one({ chainId: 0n }),
    "20 authorizations": { chainId, authorizationList: authorizations(20n, chainId) },
  };
}

/** About one signature in 256 has an r, and one in 128 a low s, with a leading zero byte: search. */
function shortScalars(type, scalar) {
  const found = [];
  const key = newKey();
  while (found.length < SHORT_PER_SCALAR) {
    const candidate = vector(`type ${type}, ${scalar} with a leading zero byte, ${found.length}`, fields(type), key);
    if (candidate[scalar].startsWith("0x00")) {
      found.push(candidate);
    }
  }
  return found;
}

function randomOnes(type) {
  return list(RANDOM_PER_TYPE, (_, i) => vector(`type ${type}, random ${i}`, fields(type), newKey()));
}
