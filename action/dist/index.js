import process from "node:process";

if (Number.parseInt(process.versions.node, 10) < 22) {
	process.stdout.write(`::error title=loop-fec::Node 24 est nécessaire, celui-ci est ${process.version} : mettre le runner à jour · Node 24 is needed, this is ${process.version}: update the runner\n`);
	process.exitCode = 1;
} else {
	const { runAction } = await import("./chunks/action.js");
	const code = await runAction(process.env);
	process.stdout.write("", () => process.exit(code));
}

export {  };