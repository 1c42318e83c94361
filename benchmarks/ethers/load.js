// node load.js rumblefish|cuonghx KEY SECONDS IN_FLIGHT
//
// Measures one signer of ethers under steady load: SECONDS to warm up, then SECONDS that count. Prints
// what SteadyLoad.java prints: signatures a second, milliseconds of the processor for each, the same
// for the first 1,000 from the start of the process, and how many there were in all.
import { KMSClient } from '@aws-sdk/client-kms';
import cuonghx from '@cuonghx.gu-tech/ethers-aws-kms-signer';
import rumblefish from '@rumblefishdev/eth-signer-kms';

const COLD_SIGNATURES = 1000;
const GWEI = 1_000_000_000n;

const [name, key, seconds, inFlight] = process.argv.slice(2);
const region = process.env.AWS_REGION;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const signers = {
  // The SDK reads AWS_ENDPOINT_URL_KMS by itself.
  rumblefish: () => rumblefish.KMSSigner.create(null, key, new KMSClient({ region, credentials })),
  cuonghx: async () => new cuonghx.AwsKmsSigner({ keyId: key, region, credentials }, null),
};

function transfer(nonce) {
  return {
    from: null,
    type: 2,
    chainId: 137,
    nonce,
    maxPriorityFeePerGas: 30n * GWEI,
    maxFeePerGas: 80n * GWEI,
    gasLimit: 90_000,
    to: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
    value: 0,
    data:
      '0xa9059cbb' +
      '00000000000000000000000070997970c51812dc3a010c7d01b50e0d17dc79c8' +
      '00000000000000000000000000000000000000000000000000000000017d7840',
  };
}

let signatures = 0;
let cold = NaN;
let ended = false;

async function work(signer) {
  while (!ended) {
    await signer.signTransaction(transfer(signatures));
    signatures += 1;
    if (signatures === COLD_SIGNATURES) {
      cold = processorMillis();
    }
  }
}

function processorMillis() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
}

function mark() {
  return { at: performance.now(), signatures, processor: processorMillis() };
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}

const signer = await signers[name]();
const all = Array.from({ length: Number(inFlight) }, () => work(signer));
await pause();
const begin = mark();
await pause();
const end = mark();
ended = true;
await Promise.all(all);

const count = end.signatures - begin.signatures;
console.log(
  [
    (count / ((end.at - begin.at) / 1000)).toFixed(0),
    ((end.processor - begin.processor) / count).toFixed(3),
    (cold / COLD_SIGNATURES).toFixed(2),
    signatures,
  ].join('\t'),
);
