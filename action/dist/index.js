import process from "node:process";

/** Whether this is Node, and none of the runtimes that are like it. */
function isNode() {
	return process.versions.bun === void 0 && process.versions.deno === void 0;
}

/** Ms that Node is given to end by itself, when something that nobody waits for holds it. */
const patience = 2e3;
/**
* Ends this process once everything that was written has left it. Node ends by itself: in `process.exit` it may wait for
* ever for what it compiles in the background (nodejs/node#54918).
*/
function endProcess(code) {
	process.exitCode = code;
	if (isNode()) setTimeout(() => process.exit(code), patience).unref();
	else process.exit(code);
}

if (Number.parseInt(process.versions.node, 10) < 22) {
	process.stdout.write(`::error title=loop-fec::Node 24 est nécessaire, celui-ci est ${process.version} : mettre le runner à jour · Node 24 is needed, this is ${process.version}: update the runner\n`);
	process.exitCode = 1;
} else {
	const { GITHUB_EVENT_PATH: event } = process.env;
	delete process.env.GITHUB_EVENT_PATH;
	const { runAction } = await import("./chunks/action.js");
	if (event !== void 0) process.env.GITHUB_EVENT_PATH = event;
	const code = await runAction(process.env);
	process.stdout.write("", () => endProcess(code));
}

export {  };