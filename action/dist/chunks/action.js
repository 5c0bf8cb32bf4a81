import { a as __toESM, n as require_tunnel, t as require_undici } from "./undici.js";
import process$1 from "node:process";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto$1 from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as path$1 from "path";
import * as events from "events";
import { connect as connect$2, isIP } from "node:net";
import { request } from "node:http";
import { Buffer as Buffer$1, isAscii, isUtf8 as isUtf8$1 } from "node:buffer";
import { promisify } from "node:util";
import { connect as connect$3 } from "node:tls";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { randomBytes, randomUUID } from "node:crypto";
import * as child from "child_process";
import { setTimeout as setTimeout$1 } from "timers";
import { lstat as lstat$1, mkdir as mkdir$1, mkdtemp, realpath, rename as rename$1, rm as rm$1, writeFile as writeFile$1 } from "node:fs/promises";
import { readFileSync as readFileSync$1 } from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { setTimeout as setTimeout$2 } from "node:timers/promises";

/**
* The one error class that reaches a user. `code` is stable kebab-case, `texts` say what, where and what to do next in
* both languages, `details` are structured, free of secrets and safe to print. It never carries a `cause` that could
* hold a request, a header or a signed address.
*/
var LoopFecError = class extends Error {
	code;
	texts;
	details;
	constructor(code, texts, details = {}) {
		super(texts.en);
		this.name = "LoopFecError";
		this.code = code;
		this.texts = texts;
		this.details = details;
	}
};
function isLoopFecError(error) {
	return error instanceof LoopFecError;
}

/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto$1.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open: open$1, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
/**
* On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
* \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
*/
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
/**
* Best effort attempt to determine whether a file exists and is executable.
* @param filePath    file path to check
* @param extensions  additional file extensions to try
* @return if file exists and is executable, returns the file path. otherwise empty string.
*/
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path$1.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path$1.dirname(filePath);
						const upperName = path$1.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path$1.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* Returns path of a tool had the tool actually been invoked.  Resolves via paths.
* If you check and the tool does not exist, it will throw.
*
* @param     tool              name of the tool
* @param     check             whether to check if tool exists
* @returns   Promise<string>   path to tool
*/
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
/**
* Returns a list of all occurrences of the given tool on the system path.
*
* @returns   Promise<string[]>  the paths of the tool
*/
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path$1.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path$1.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path$1.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path$1.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	/**
	* Exec a tool.
	* Output will be streamed to the live console.
	* Returns promise with return code
	*
	* @param     tool     path to tool to exec
	* @param     options  optional exec options.  See ExecOptions
	* @returns   number
	*/
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path$1.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os$1.platform();
const arch = os$1.arch();

var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}

let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
let store$3;
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
let store$2;
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
let store$1;
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
/**
* A Valibot error with useful information.
*/
var ValiError = class extends Error {
	/**
	* Creates a Valibot error with useful information.
	*
	* @param issues The error issues.
	*/
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) timestamp regex. Allows a
* space as a date/time separator and an optional space before the UTC offset.
*/
const ISO_TIMESTAMP_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])[T ](?:0\d|1\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?(?:Z| ?[+-](?:0\d|1\d|2[0-3])(?::?[0-5]\d)?)$/u;
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoTimestamp(message$1) {
	return {
		kind: "validation",
		type: "iso_timestamp",
		reference: isoTimestamp,
		async: false,
		expects: null,
		requirement: ISO_TIMESTAMP_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "timestamp", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength$1(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength$1,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/**
* Creates a raw transformation action.
*
* @param action The transformation action.
*
* @returns A raw transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function rawTransform(action) {
	return {
		kind: "transformation",
		type: "raw_transform",
		reference: rawTransform,
		async: false,
		"~run"(dataset, config$1) {
			const output = action({
				dataset,
				config: config$1,
				addIssue: (info) => _addIssue(this, info?.label ?? "input", dataset, config$1, info),
				NEVER: null
			});
			if (dataset.issues) dataset.typed = false;
			else dataset.value = output;
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a to lower case transformation action.
*
* @returns A to lower case action.
*/
/* @__NO_SIDE_EFFECTS__ */
function toLowerCase() {
	return {
		kind: "transformation",
		type: "to_lower_case",
		reference: toLowerCase,
		async: false,
		"~run"(dataset) {
			dataset.value = dataset.value.toLowerCase();
			return dataset;
		}
	};
}
/**
* Creates a custom transformation action.
*
* @param operation The transformation operation.
*
* @returns A transform action.
*/
/* @__NO_SIDE_EFFECTS__ */
function transform(operation) {
	return {
		kind: "transformation",
		type: "transform",
		reference: transform,
		async: false,
		operation,
		"~run"(dataset) {
			dataset.value = this.operation(dataset.value);
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns a fallback value as output if the input does not match the schema.
*
* @param schema The schema to catch.
* @param fallback The fallback value.
*
* @returns The passed schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function fallback(schema, fallback$1) {
	return _standardSchema({
		...schema,
		fallback: fallback$1,
		"~run"(dataset, config$1) {
			const outputDataset = schema["~run"](dataset, config$1);
			return outputDataset.issues ? {
				typed: true,
				value: /* @__PURE__ */ getFallback(this, outputDataset, config$1)
			} : outputDataset;
		}
	});
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/**
* Checks if the input matches the schema. By using a type predicate, this
* function can be used as a type guard.
*
* @param schema The schema to be used.
* @param input The input to be tested.
*
* @returns Whether the input matches the schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function is(schema, input) {
	return !schema["~run"]({ value: input }, ABORT_EARLY_CONFIG).issues;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal$1(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal$1,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Returns the sub issues of the provided datasets for the union issue.
*
* @param datasets The datasets.
*
* @returns The sub issues.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function keyof(schema, message$1) {
	return /* @__PURE__ */ picklist(Object.keys(schema.entries), message$1);
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parsed input.
*/
function parse$1(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

function luhnSum(digits) {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const digit = Number(digits[digits.length - 1 - i]);
		const twice = digit * 2;
		sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
	}
	return sum;
}
function plainSum(digits) {
	return [...digits].reduce((sum, digit) => sum + Number(digit), 0);
}
/**
* The 14 digits of a SIRET, spaces left out. La Poste's establishments (SIREN 356000000) have a check of their own: a
* plain sum divisible by 5.
* @throws {LoopFecError} `bad-siret`
*/
function parseSiret(text) {
	const digits = text.replace(/[\s\u00a0\u202f]/g, "");
	if (/^\d{14}$/.test(digits) && (luhnSum(digits) % 10 === 0 || digits.startsWith("356000000") && plainSum(digits) % 5 === 0)) return digits;
	const shown = JSON.stringify(text.slice(0, 40));
	throw new LoopFecError("bad-siret", {
		fr: `${shown} n’est pas un SIRET : il faut 14 chiffres dont la clé est juste`,
		en: `${shown} is not a SIRET: 14 digits with a right check digit are needed`
	});
}

/** Visible ASCII: what a header can carry on every runtime. Others quote a value they refuse in their error. */
const headerValue = /^[\x21-\x7e]+$/;
const example = "https://api.cegid.com/loop-api-publiques";
const urlFaults = {
	"not-a-url": {
		fr: `L’adresse de l’API Cegid Loop n’est pas une adresse web. Exemple : ${example}`,
		en: `The address of the Cegid Loop API is not a web address. Example: ${example}`
	},
	"not-https": {
		fr: `L’adresse de l’API Cegid Loop doit commencer par https:// (http:// n’est admis que sur cette machine). Exemple : ${example}`,
		en: `The address of the Cegid Loop API must start with https:// (http:// is for this machine only). Example: ${example}`
	},
	"user-info": {
		fr: "L’adresse de l’API Cegid Loop contient un nom ou un mot de passe. Les retirer : les clés se donnent à part",
		en: "The address of the Cegid Loop API contains a name or a password. Remove them: keys are given apart"
	},
	query: {
		fr: "L’adresse de l’API Cegid Loop contient « ? » ou « # ». Ne garder que ce qui précède",
		en: "The address of the Cegid Loop API contains \"?\" or \"#\". Keep only what comes before"
	}
};
function badApiUrl(reason) {
	return new LoopFecError("bad-api-url", urlFaults[reason], { reason });
}
/** True for this machine: `localhost`, 127.0.0.0/8, `[::1]`. Takes a host name as `URL` spells it. */
function isLoopbackHost(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
/**
* The address of the API as the client and the journal spell it: lower-case host, no default port, no trailing slash.
* @throws {LoopFecError} `bad-api-url`; the address itself is not repeated, it may hold a password
*/
function parseApiUrl(text) {
	const trimmed = text.trim();
	if (/[\s\x00-\x1f\\]/.test(trimmed) || !URL.canParse(trimmed)) throw badApiUrl("not-a-url");
	const url = new URL(trimmed);
	if (url.protocol !== "https:" && url.protocol !== "http:") throw badApiUrl("not-a-url");
	if (url.username !== "" || url.password !== "") throw badApiUrl("user-info");
	if (/[?#]/.test(trimmed)) throw badApiUrl("query");
	if (url.protocol === "http:" && !isLoopbackHost(url.hostname)) throw badApiUrl("not-https");
	return url.origin + url.pathname.replace(/\/+$/, "");
}
/**
* The public half of `key:secret`.
* @throws {LoopFecError} `bad-api-key`, without the key
*/
function parseApiKey(apiKey) {
	const colon = apiKey.indexOf(":");
	if (colon < 1 || colon === apiKey.length - 1 || !headerValue.test(apiKey)) throw new LoopFecError("bad-api-key", {
		fr: "La clé d’API du cabinet (x-apikey) doit avoir la forme clé:secret, deux-points compris, sans espace ni retour à la ligne. La copier telle que le portail Cegid la montre",
		en: "The API key of the practice (x-apikey) must be key:secret, colon included, without spaces or line breaks. Copy it as the Cegid portal shows it"
	});
	return {
		publicKey: apiKey.slice(0, colon),
		secret: apiKey.slice(colon + 1)
	};
}
/** Checks all three before anything is sent. @throws {LoopFecError} `bad-api-url`, `bad-api-key`, `bad-subscription-key` */
function parseAccess(access) {
	const apiUrl = parseApiUrl(access.apiUrl);
	const { publicKey, secret } = parseApiKey(access.apiKey);
	if (!headerValue.test(access.subscriptionKey)) throw new LoopFecError("bad-subscription-key", {
		fr: "La clé d’abonnement (Ocp-Apim-Subscription-Key) est vide ou contient un espace ou un retour à la ligne. La copier telle que Cegid l’a donnée",
		en: "The subscription key (Ocp-Apim-Subscription-Key) is empty or contains a space or a line break. Copy it as Cegid gave it"
	});
	return {
		apiUrl,
		apiKey: access.apiKey,
		subscriptionKey: access.subscriptionKey,
		publicKey,
		secret
	};
}

/** What the API answers, as far as we read it. Answers are parsed, never trusted; other fields pass unread. */
/** To a schema of an object, a list is an object without those fields. */
const NotAList = pipe(unknown(), check((value) => !Array.isArray(value)));
/** The error that Loop puts inside a 200. Documented as an object; an empty one says nothing. */
const LoopErrorSchema = union([pipe(string(), nonEmpty()), pipe(looseObject({
	instanceId: nullish(string()),
	message: nullish(string())
}), check((error) => Boolean(error.message) || Boolean(error.instanceId)))]);
/** Loop's identifier of an import: a UUID in every example, used in addresses and printed. */
const importIdPattern = /^\w[\w.-]{0,127}$/;
const ImportIdSchema = pipe(string(), regex(importIdPattern));
const ImportAnswerSchema = pipe(NotAList, looseObject({
	accountingImportRequestId: nullish(union([literal$1(""), ImportIdSchema])),
	error: nullish(LoopErrorSchema)
}));
const DossierAnswerSchema = pipe(NotAList, looseObject({
	objectId: nullish(union([string(), number()])),
	siren: nullish(union([string(), number()])),
	formeJuridique: fallback(nullish(string()), null)
}), check((answer) => "objectId" in answer || "siren" in answer));
const DepositAnswerSchema = pipe(NotAList, looseObject({
	depositUrl: nullish(string()),
	uri: nullish(string())
}));
const StatusAnswerSchema = pipe(NotAList, looseObject({ status: nullish(union([string(), number()])) }));
/** Bodies beside 200: `{statusCode, message}` of the API management, or the error of the API. */
const FailureBodySchema = looseObject({
	message: fallback(nullish(string()), null),
	error: fallback(nullish(LoopErrorSchema), null)
});

const text = {
	fr: "un texte",
	en: "a text"
};
const flag = {
	fr: "« true » ou « false »",
	en: "\"true\" or \"false\""
};
const path = {
	fr: "un chemin dans l’espace de travail",
	en: "a path inside the workspace"
};
const key = {
	fr: "une clé par ligne ou entre virgules, telle que le résumé la montre",
	en: "one key a line or between commas, as the summary shows it"
};
/** What an input may be, after « il faut » and "it must be". */
const allowedValues = {
	files: {
		fr: "un motif par ligne",
		en: "one pattern a line"
	},
	dossier: {
		fr: "le code du dossier dans Loop, 100 caractères au plus, sans caractère invisible",
		en: "the code of the client file in Loop, at most 100 characters, none invisible"
	},
	siret: {
		fr: "14 chiffres dont la clé est juste",
		en: "14 digits with a right check digit"
	},
	mode: {
		fr: "« import », « validate » ou « plan »",
		en: "\"import\", \"validate\" or \"plan\""
	},
	refs: {
		fr: "une branche par ligne, son nom entier, sans motif ni virgule",
		en: "one branch a line, its whole name, no pattern and no comma"
	},
	"api-url": {
		fr: "une adresse https:// sans mot de passe ni « ? »",
		en: "an https:// address without a password and without \"?\""
	},
	"api-key": {
		fr: "« clé:secret »",
		en: "\"key:secret\""
	},
	"subscription-key": text,
	token: text,
	"fail-on": {
		fr: "« loop », « law », « official » ou « none »",
		en: "\"loop\", \"law\", \"official\" or \"none\""
	},
	"wait-minutes": {
		fr: "un nombre de minutes de 0 à 350",
		en: "a number of minutes from 0 to 350"
	},
	values: {
		fr: "« masked » ou « full »",
		en: "\"masked\" or \"full\""
	},
	lang: {
		fr: "« fr » ou « en »",
		en: "\"fr\" or \"en\""
	},
	"sarif-file": path,
	"report-file": path,
	"first-run": flag,
	"resolve-unknown": {
		fr: "« <clé>=not-imported » ou « <clé>=imported:<id> », une par ligne ou entre virgules, la clé telle que le résumé la montre",
		en: "\"<key>=not-imported\" or \"<key>=imported:<id>\", one a line or between commas, the key as the summary shows it"
	},
	"allow-overlap": key,
	chart: flag
};

/** What each input is when the workflow does not say; `token` comes from the runner. The same as in action.yml. */
const inputDefaults = {
	files: "",
	dossier: "",
	siret: "",
	mode: "import",
	refs: "",
	"api-url": "https://api.cegid.com/loop-api-publiques",
	"api-key": "",
	"subscription-key": "",
	token: "",
	"fail-on": "loop",
	"wait-minutes": "10",
	values: "masked",
	lang: "fr",
	"sarif-file": "",
	"report-file": "",
	"first-run": "false",
	"resolve-unknown": "",
	"allow-overlap": "",
	chart: "false"
};
/** Never repeated in a message, masked before anything else. */
const secretInputs = [
	"api-key",
	"subscription-key",
	"token"
];
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const lines = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
/** What `parse` throws becomes the input's own error. */
function parsed(parse) {
	return rawTransform(({ dataset, addIssue, NEVER }) => {
		try {
			return parse(dataset.value);
		} catch {
			addIssue({ message: "" });
			return NEVER;
		}
	});
}
const Optional = pipe(string(), transform((text) => text === "" ? null : text));
const Flag = pipe(string(), toLowerCase(), picklist(["true", "false"]), transform((text) => text === "true"));
const Lines = pipe(string(), transform(lines));
/** No pattern, no list: taken as a name it would match nothing, and nobody would notice. */
const Branch = pipe(string(), regex(/^(refs\/[^\s*?[\\~^:]+|(?!!)[^\s,*?[\\~^:]+)$/));
/** As `Lines`; where people start a workflow by hand, a text is one line. */
const Items = pipe(string(), transform((text) => lines(text.replaceAll(",", "\n"))));
const Key$1 = pipe(string(), toLowerCase(), regex(/^[0-9a-f]{12,64}$/));
const Resolution = pipe(string(), regex(/^[0-9a-fA-F]{12,64}\s*=\s*(not-imported|imported\s*:\s*\S+)$/), transform((line) => {
	const at = line.indexOf("=");
	const said = line.slice(at + 1).trim();
	const importId = said.startsWith("imported") ? said.slice(said.indexOf(":") + 1).trim() : null;
	return {
		key: line.slice(0, at).trim().toLowerCase(),
		importId
	};
}), check(({ importId }) => importId === null || importIdPattern.test(importId) && !/^<?id>?$/i.test(importId)));
const InputsSchema = object({
	files: string(),
	dossier: pipe(string(), check((code) => code === "" || code.length <= 100 && !unprintable.test(code)), transform((code) => code === "" ? null : code)),
	siret: pipe(string(), parsed((text) => text === "" ? null : parseSiret(text))),
	mode: picklist([
		"import",
		"validate",
		"plan"
	]),
	refs: pipe(Lines, array(Branch)),
	"api-url": pipe(string(), parsed(parseApiUrl)),
	"api-key": Optional,
	"subscription-key": Optional,
	token: Optional,
	"fail-on": picklist([
		"loop",
		"law",
		"official",
		"none"
	]),
	"wait-minutes": pipe(string(), regex(/^\d{1,3}([.,]\d{1,3})?$/), transform((text) => Math.round(Number(text.replace(",", ".")) * 6e4)), maxValue(21e6)),
	values: picklist(["masked", "full"]),
	lang: picklist(["fr", "en"]),
	"sarif-file": Optional,
	"report-file": Optional,
	"first-run": Flag,
	"resolve-unknown": pipe(Items, array(Resolution)),
	"allow-overlap": pipe(Items, array(Key$1)),
	chart: Flag
});
/** As the runner hands them over. */
function readRawInputs() {
	const raw = { ...inputDefaults };
	for (const name of inputNames()) {
		const text = getInput(name);
		if (text !== "") raw[name] = text;
	}
	return raw;
}
function inputNames() {
	return parse$1(array(keyof(InputsSchema)), Object.keys(inputDefaults));
}
function isSecret(name) {
	return secretInputs.some((secret) => secret === name);
}
function faultOf(name, value) {
	const shown = isSecret(name) ? "" : ` ${JSON.stringify(value.slice(0, 80))}`;
	const allowed = allowedValues[name];
	return {
		fr: `L’entrée « ${name} » ne peut pas être${shown} : il faut ${allowed.fr}`,
		en: `The input "${name}" cannot be${shown}: it must be ${allowed.en}`
	};
}
function badInput(faults) {
	const join = (lang) => faults.map(({ text }) => text[lang]).join(". ");
	const names = faults.map(({ name }) => name).join(" ");
	return new LoopFecError("bad-input", {
		fr: join("fr"),
		en: join("en")
	}, { inputs: names });
}
/** @throws {LoopFecError} `bad-input`, naming every input that is wrong and what it may be; never with a secret */
function parseInputs(raw) {
	const result = safeParse(InputsSchema, raw);
	if (!result.success) {
		const wrong = new Set(result.issues.map((issue) => issue.path?.[0].key));
		throw badInput(inputNames().filter((name) => wrong.has(name)).map((name) => ({
			name,
			text: faultOf(name, raw[name])
		})));
	}
	const inputs = result.output;
	if (inputs.siret !== null && inputs.dossier === null) throw badInput([{
		name: "siret",
		text: siretAlone
	}]);
	const { "sarif-file": sarif, "report-file": report } = inputs;
	if (sarif !== null && report !== null && resolve(sarif) === resolve(report)) throw badInput([{
		name: "report-file",
		text: oneFileForBoth
	}]);
	return inputs;
}
const oneFileForBoth = {
	fr: "Les entrées « sarif-file » et « report-file » nomment le même fichier : en donner deux",
	en: "The inputs \"sarif-file\" and \"report-file\" name the same file: give two"
};
const siretAlone = {
	fr: "L’entrée « siret » va avec « dossier » : donner les deux, ou mettre le SIRET dans loop-fec.json",
	en: "The input \"siret\" goes with \"dossier\": give both, or put the SIRET into loop-fec.json"
};

/**
* Ms that a request under way may still take once the run is cancelled: the runner sends SIGINT, SIGTERM 7.5 s later
* and ends the process 2.5 s after that.
*/
const lastWords = 4e3;
function listenForCancel() {
	const soft = new AbortController();
	const hard = new AbortController();
	let timer;
	const onSignal = () => {
		if (soft.signal.aborted) return;
		soft.abort(/* @__PURE__ */ new Error("cancelled"));
		timer = setTimeout(() => hard.abort(/* @__PURE__ */ new Error("cancelled")), lastWords);
	};
	const signals = ["SIGINT", "SIGTERM"];
	for (const signal of signals) process$1.on(signal, onSignal);
	return {
		signal: soft.signal,
		hard: hard.signal,
		stop: () => {
			clearTimeout(timer);
			for (const signal of signals) process$1.off(signal, onSignal);
		}
	};
}
/** The client, whose one request outlives the wish to stop: broken off, nobody would know what came of it. */
function finishingRequests(loop, hard) {
	return {
		...loop,
		importFec: (request, options) => loop.importFec(request, {
			...options,
			signal: hard
		})
	};
}

/** Base name of a path written on any system. */
function baseName(path) {
	return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
function parseFileName(name) {
	const found = /^(\d{9}|.*)FEC(\d{8})/i.exec(baseName(name));
	if (found === null) return {
		siren: null,
		closing: null,
		closingIsDate: false
	};
	const [, before = "", closing = ""] = found;
	return {
		siren: /^\d{9}$/.test(before) ? before : null,
		closing,
		closingIsDate: isCalendarDay(Number(closing))
	};
}
/** AAAAMMJJ as a number: is it a day of the Gregorian calendar? */
function isCalendarDay(yyyymmdd) {
	const year = Math.floor(yyyymmdd / 1e4);
	const month = Math.floor(yyyymmdd / 100) % 100;
	const day = yyyymmdd % 100;
	if (year < 1 || month < 1 || month > 12 || day < 1) return false;
	if (day <= 28) return true;
	const leap = year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
	return day <= (month === 2 ? leap ? 29 : 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}
/** The key of a SIREN or SIRET (Luhn). */
function hasLuhnKey(digits) {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) {
		const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
		const weighed = i % 2 === 1 ? digit * 2 : digit;
		sum += weighed > 9 ? weighed - 9 : weighed;
	}
	return sum % 10 === 0;
}
/** `20241231` → `2024-12-31`. */
function isoDate(yyyymmdd) {
	const text = String(yyyymmdd).padStart(8, "0");
	return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** Name and version of the report's shape: see report.ts. */
const reportSchemaId = "loop-fec/report/1";

const Amount = pipe(string(), regex(/^-?\d+\.\d{2,}$/));
const Count$3 = pipe(number(), integer(), minValue(0));
const IsoDate = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/));
const SeveritySchema = picklist([
	"error",
	"warning",
	"info",
	"none"
]);
const RegimeSchema = picklist([
	"BIC",
	"COM",
	"BAT",
	"BNCT"
]);
const LawVerdictSchema = picklist([
	"conforme",
	"non-conforme",
	"not-tested"
]);
const OfficialVerdictSchema = picklist([
	"conforme",
	"non-conforme",
	"refused",
	"not-tested"
]);
const LoopVerdictSchema = picklist([
	"accepted",
	"rejected",
	"not-tested"
]);
const SampleSchema = strictObject({
	/** 1-based part of a split file, null where there is one file. */
	part: nullable(Count$3),
	/** 1-based line of the file; null when the finding is about the file as a whole. */
	line: nullable(Count$3),
	/** Field name as the law spells it, or the file's own name of an extra column. */
	column: nullable(string()),
	/** 1-based position of the column. */
	column_number: nullable(Count$3),
	/** The field's text as read, shortened to 200 characters. */
	value: nullable(string()),
	message: string()
});
const FindingSchema = strictObject({
	rule: string(),
	level: picklist([
		"file",
		"header",
		"field",
		"row",
		"entry",
		"ledger"
	]),
	severity: strictObject({
		law: SeveritySchema,
		official: SeveritySchema,
		loop: SeveritySchema
	}),
	/** True when what Loop does with it is our assumption, not a statement of the vendor. */
	assumed: boolean(),
	title: string(),
	/** How to mend it. */
	mend: string(),
	source: string(),
	count: Count$3,
	samples: array(SampleSchema)
});
const NotPossibleSchema = strictObject({
	test: string(),
	reason: string()
});
/**
* The report: one shape for all doors. Amounts are decimal strings computed from integer cents, with at least two
* decimals and a point, never floats. Line and column numbers are 1-based. Values are as the file gives them, untrusted.
*/
const ReportSchema = strictObject({
	schema: literal$1(reportSchemaId),
	lang: picklist(["fr", "en"]),
	/** `masked`: text of the file that may name somebody is shown by its shape only. */
	values: picklist(["full", "masked"]),
	file: strictObject({
		name: string(),
		bytes: Count$3,
		sha256: pipe(string(), regex(/^[0-9a-f]{64}$/)),
		/** The parts of a split FEC, in order; empty for one file. `name` is then the first's, `sha256` that of all. */
		parts: array(strictObject({
			name: string(),
			bytes: Count$3,
			sha256: string()
		})),
		/** From the file name; null when the name has none. */
		siren: nullable(string()),
		closing_date: nullable(IsoDate),
		encoding: picklist([
			"ascii",
			"utf-8",
			"iso-8859-15",
			"windows-1252",
			"mixed",
			"utf-16le",
			"utf-16be",
			"utf-32",
			"ebcdic",
			"unknown"
		]),
		/** True when the file starts with the UTF-8 byte order mark. */
		bom: boolean(),
		separator: nullable(picklist(["tab", "pipe"])),
		line_end: nullable(picklist([
			"lf",
			"crlf",
			"cr",
			"crcrlf",
			"mixed"
		])),
		/** Number of named columns. */
		columns: Count$3,
		column_names: array(string()),
		/** `montant-sens` where the file has Montant and Sens instead of Debit and Credit. */
		variant: nullable(picklist(["debit-credit", "montant-sens"])),
		regime: nullable(RegimeSchema),
		regime_source: nullable(picklist(["declared", "inferred"]))
	}),
	verdicts: strictObject({
		law: LawVerdictSchema,
		official: OfficialVerdictSchema,
		loop: LoopVerdictSchema
	}),
	/** What the official tool would note: why it gives no verdict, classes of its messages, columns it misses. */
	official: strictObject({
		refusal: nullable(picklist([
			"file-name",
			"empty",
			"separator",
			"sens",
			"white-space-in-prefix",
			"stuck-columns",
			"no-row"
		])),
		classes: array(picklist([
			"A",
			"E",
			"O",
			"S",
			"V"
		])),
		missing_columns: array(string())
	}),
	totals: strictObject({
		rows: Count$3,
		entries: Count$3,
		debit: Amount,
		credit: Amount,
		journals: Count$3,
		accounts: Count$3,
		/** First and last EcritureDate of the rows. */
		period: nullable(strictObject({
			from: IsoDate,
			to: IsoDate
		}))
	}),
	findings: array(FindingSchema),
	/** Tests that this file does not allow, and why. A statement, never an error. */
	tests_not_possible: array(NotPossibleSchema),
	/** How many samples the report does not show (their findings are counted). */
	left_out: strictObject({ samples: Count$3 })
});

/** Where an import stands. Everything before `sending` has sent nothing; from `sending` on, Loop may have it. */
const importStates = [
	"prepared",
	"deposited",
	"sending",
	"accepted",
	"succeeded",
	"failed",
	"rejected",
	"unknown"
];
/**
* Every transition there is. An event that a state does not list is illegal there.
* `unknown` still takes an answer: a sender that slept through its deadline may yet hold it. Even after a person found
* nothing in Loop the answer counts, as long as no other request has left.
*/
const transitions = {
	prepared: {
		uploaded: "deposited",
		renewed: "prepared",
		released: "prepared",
		restarted: "prepared",
		"late-accepted": "accepted",
		"late-lost": "unknown"
	},
	deposited: {
		claimed: "sending",
		released: "deposited",
		restarted: "prepared",
		"late-accepted": "accepted",
		"late-lost": "unknown"
	},
	sending: {
		accepted: "accepted",
		rejected: "rejected",
		"not-sent": "deposited",
		lost: "unknown"
	},
	accepted: {
		succeeded: "succeeded",
		failed: "failed"
	},
	succeeded: { repeated: "prepared" },
	failed: { repeated: "prepared" },
	rejected: {
		restarted: "prepared",
		"late-accepted": "accepted",
		"late-lost": "unknown"
	},
	unknown: {
		accepted: "accepted",
		rejected: "rejected",
		"not-sent": "deposited",
		lost: "unknown",
		"confirmed-imported": "accepted",
		"confirmed-not-imported": "rejected",
		postponed: "unknown"
	}
};
/** Null when the event is illegal in that state. */
function nextState(state, event) {
	return transitions[state][event] ?? null;
}

/** False for an import of an earlier run whose file this run does not look at: its `path` is only the name that Loop got. */
function hasFile({ file }) {
	return file.blob !== "";
}

/**
* What a log, a page or a shell could take for something else within a text of JSON: quotes and signs of the shell, HTML,
* everything that is not seen, and the `##[` of a workflow command.
*/
const telling$2 = /[<>&'`$]|\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}|(?<=##)\[/gu;
/** JSON that parses to the same value and is inert where it is printed. @param indent none, or spaces for people */
function safeJson(value, indent = 0) {
	return JSON.stringify(value, null, indent).split("\n").map((line) => line.replace(telling$2, escaped$2)).join("\n");
}
function escaped$2(character) {
	let text = "";
	for (let i = 0; i < character.length; i++) text += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
	return text;
}

/** The report file: one run of the Action, with the full report of every file that was read. */
const actionReportSchemaId = "loop-fec/action-report/1";
const Count$2 = pipe(number(), integer(), minValue(0));
const Time = pipe(string(), isoTimestamp());
const ImportSchema = strictObject({
	/** What `resolve-unknown` wants. */
	key: string(),
	state: picklist(importStates),
	attempt: Count$2,
	sent_at: nullable(Time),
	/** Identifier at Loop. Untrusted. */
	id: nullable(string()),
	/** Loop's word, or a technical one. Untrusted. */
	reason: nullable(string()),
	/** What a person said of an unknown outcome. */
	confirmed: nullable(picklist(["imported", "not-imported"]))
});
const FileSchema = strictObject({
	/** From the repository's root; null for an import of an earlier run whose file this run does not look at. Untrusted. */
	path: nullable(string()),
	/** Without folders; where there is no path, the name that Loop got. Untrusted. */
	name: string(),
	/** Object name in git; null without a path. */
	blob: nullable(string()),
	bytes: Count$2,
	/** Null without a path. */
	change: nullable(picklist([
		"added",
		"modified",
		"present"
	])),
	outcome: picklist([
		"validated",
		"imported",
		"running",
		"skipped",
		"unknown",
		"failed",
		"refused",
		"postponed",
		"listed"
	]),
	why: nullable(string()),
	target: nullable(strictObject({
		dossier: string(),
		siret: nullable(string())
	})),
	import: nullable(ImportSchema),
	/** Null when the file was not read. */
	report: nullable(ReportSchema)
});
const ActionReportSchema = strictObject({
	schema: literal$1(actionReportSchemaId),
	lang: picklist(["fr", "en"]),
	values: picklist(["full", "masked"]),
	mode: picklist([
		"import",
		"validate",
		"plan"
	]),
	/** OWNER/NAME */
	repository: string(),
	commit: string(),
	/** Number of the workflow run; null outside of GitHub. */
	run: nullable(string()),
	files: array(FileSchema),
	/** Paths that the push deleted; nothing is ever deleted in Loop. */
	deleted: array(string())
});
function actionReport(outcomes, { lang, values, context }) {
	const { mode, repository, commit, run } = context;
	const deleted = [...context.deleted];
	const files = outcomes.map((outcome) => fileOf(outcome, lang));
	return {
		schema: actionReportSchemaId,
		lang,
		values,
		mode,
		repository,
		commit,
		run,
		files,
		deleted
	};
}
function actionReportText(report) {
	return `${safeJson(report, 1)}\n`;
}
function fileOf(outcome, lang) {
	const { file, kind, target, report, record, why } = outcome;
	const known = hasFile(outcome);
	return {
		path: known ? file.path : null,
		name: baseName(file.path),
		blob: known ? file.blob : null,
		bytes: file.size,
		change: known ? file.change : null,
		outcome: kind,
		why: why?.[lang] ?? null,
		target: target === null ? null : {
			dossier: target.dossier,
			siret: target.siret
		},
		import: record === null ? null : {
			key: record.key,
			state: record.state,
			attempt: record.attempt,
			sent_at: record.sentAt === null ? null : new Date(record.sentAt).toISOString(),
			id: record.importId,
			reason: record.reason,
			confirmed: record.confirmed
		},
		report
	};
}

/** Samples kept of each rule. */
const maxSamples = 10;
/** Bytes kept of a sample's value: more than the 200 characters that a report shows, of 4 bytes each at most. */
const maxValueBytes = 808;
/** Where the kept part of a value ends: not within a character of UTF-8. */
function cutBetweenCharacters(bytes, start, end) {
	if (end - start <= maxValueBytes) return end;
	const cut = start + maxValueBytes;
	let at = cut;
	while (at > cut - 4 && (bytes[at] & 192) === 128) at--;
	return at;
}
/** Counts every finding and keeps the first of each rule. Memory does not grow with the number of findings. */
var Findings = class {
	#byRule = /* @__PURE__ */ new Map();
	#listener;
	constructor(listener = null) {
		this.#listener = listener;
	}
	/**
	* @param line 1-based, 0 for the whole file
	* @param column 0-based, -1 for none
	* @param bytes where the value stands, read now and copied if kept
	*/
	add(rule, line = 0, column = -1, bytes = null, start = 0, end = bytes?.length ?? 0, params = null, count = 1) {
		let finding = this.#byRule.get(rule);
		if (finding === void 0) {
			finding = {
				rule,
				count: 0,
				samples: []
			};
			this.#byRule.set(rule, finding);
		}
		finding.count += count;
		const kept = finding.samples.length < 10;
		if (!kept && this.#listener === null) return;
		const sample = {
			line,
			column,
			value: bytes === null ? null : bytes.slice(start, cutBetweenCharacters(bytes, start, end)),
			params
		};
		if (kept) finding.samples.push(sample);
		this.#listener?.(rule, sample, count);
	}
	/** A finding about one field of a row. @param column 0-based */
	addField(rule, row, column, params = null) {
		this.add(rule, row.line, column, row.bytes, row.starts[column], row.ends[column], params);
	}
	/** A finding about one entry; the message's `{entry}` is its journal and number. */
	addEntry(rule, line, column, journal, number, params) {
		this.add(rule, line, column, number, 0, number.length, {
			...params,
			entry: entryName(journal, number)
		});
	}
	/** No further sample of the rule is kept, and nobody listens: findings may be counted elsewhere. */
	onlyCounts(rule) {
		return this.#listener === null && (this.#byRule.get(rule)?.samples.length ?? 0) >= 10;
	}
	/** Findings that were counted elsewhere. */
	addMore(rule, count) {
		const finding = this.#byRule.get(rule);
		if (finding !== void 0) finding.count += count;
	}
	has(rule) {
		return this.#byRule.has(rule);
	}
	count(rule) {
		return this.#byRule.get(rule)?.count ?? 0;
	}
	all() {
		return this.#byRule.values();
	}
};
/** `AC/12`, or `12` in a file without journals. */
function entryName(journal, number) {
	if (journal.length === 0) return number.slice();
	const name = new Uint8Array(journal.length + 1 + number.length);
	name.set(journal);
	name[journal.length] = 47;
	name.set(number, journal.length + 1);
	return name;
}

/** Numbers and dates as people read them. */
/** `1234567.50` → `1 234 567,50` or `1,234,567.50`. */
function amount$1(decimal, lang) {
	const [whole = "", fraction = ""] = decimal.split(".");
	return `${grouped$1(whole, lang)}${lang === "fr" ? "," : "."}${fraction}`;
}
function count$1(value, lang) {
	return grouped$1(String(value), lang);
}
/** `2024-12-31` → `31/12/2024` in French. */
function day$1(iso, lang) {
	return lang === "fr" ? iso.split("-").reverse().join("/") : iso;
}
function grouped$1(digits, lang) {
	return digits.replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? "\xA0" : ",");
}

function fillOne(template, params) {
	return template.replace(/\{(\w+)\}/g, (whole, name) => {
		const value = params[name];
		return value === void 0 ? whole : String(value);
	});
}
/** Puts the values in place of the `{name}` placeholders, once: a value that looks like a placeholder stays as it is. */
function fillText(text, params) {
	return {
		fr: fillOne(text.fr, params),
		en: fillOne(text.en, params)
	};
}

/** What a reader does not see, or what turns, joins or hides other characters. */
const hidden = /\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point}/gu;
/**
* Text of a file, of a name or of Loop on one line: every control, bidirectional or invisible character shows as
* `\u{…}`, and what is longer than `most` characters is cut.
*/
function shownText(text, most) {
	const characters = [...text.slice(0, 2 * most + 2).toWellFormed()];
	return (characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`).replace(hidden, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}

/** Characters of a line of the log. */
const most$1 = 4e3;
/**
* One line of the log that the runner takes for text: it obeys lines that begin with `::`, after white space, and lines
* that have `##[` anywhere.
*/
function logLine(text) {
	return shownText(text, most$1).replaceAll("##[", "##\\u{5b}").replace(/^(\s*):(?=:)/, "$1\\u{3a}");
}

/** What came of a file, in a word or two. */
const kindWords = {
	validated: {
		fr: "contrôlé",
		en: "checked"
	},
	imported: {
		fr: "importé",
		en: "imported"
	},
	running: {
		fr: "accepté, en cours dans Loop",
		en: "accepted, running in Loop"
	},
	skipped: {
		fr: "déjà importé, rien n’a été envoyé",
		en: "already imported, nothing was sent"
	},
	unknown: {
		fr: "issue inconnue",
		en: "outcome unknown"
	},
	failed: {
		fr: "refusé par Loop",
		en: "refused by Loop"
	},
	refused: {
		fr: "non importé",
		en: "not imported"
	},
	postponed: {
		fr: "remis au prochain passage",
		en: "left to the next run"
	},
	listed: {
		fr: "listé, rien n’a été envoyé",
		en: "listed, nothing was sent"
	}
};
const withImport = {
	fr: "{kind} (import {id})",
	en: "{kind} (import {id})"
};
const shortVerdicts = {
	law: {
		conforme: {
			fr: "conforme",
			en: "conforming"
		},
		"non-conforme": {
			fr: "non conforme",
			en: "not conforming"
		},
		"not-tested": {
			fr: "non contrôlé",
			en: "not tested"
		}
	},
	official: {
		conforme: {
			fr: "conforme",
			en: "conforming"
		},
		"non-conforme": {
			fr: "non conforme",
			en: "not conforming"
		},
		refused: {
			fr: "refusé, sans verdict",
			en: "refused, no verdict"
		},
		"not-tested": {
			fr: "non contrôlé",
			en: "not tested"
		}
	},
	loop: {
		accepted: {
			fr: "peut être importé",
			en: "can be imported"
		},
		rejected: {
			fr: "serait rejeté",
			en: "would be rejected"
		},
		"not-tested": {
			fr: "inconnu",
			en: "not known"
		}
	}
};
const shortJudges = {
	law: {
		fr: "loi",
		en: "law"
	},
	official: {
		fr: "outil",
		en: "tool"
	},
	loop: {
		fr: "Loop",
		en: "Loop"
	}
};
const severityWords = {
	error: {
		fr: "erreur",
		en: "error"
	},
	warning: {
		fr: "alerte",
		en: "warning"
	},
	info: {
		fr: "note",
		en: "note"
	},
	none: {
		fr: "-",
		en: "-"
	}
};
const findingWords = {
	line: {
		fr: "ligne {line}",
		en: "line {line}"
	},
	column: {
		fr: "{column} (colonne {number})",
		en: "{column} (column {number})"
	},
	judged: {
		fr: "{judge} : {severity}",
		en: "{judge}: {severity}"
	},
	assumed: {
		fr: "supposé",
		en: "assumed"
	},
	said: {
		fr: "{place} : {message}",
		en: "{place}: {message}"
	},
	more: {
		fr: "et {n} de plus",
		en: "and {n} more"
	},
	mend: {
		fr: "À faire : {mend}",
		en: "What to do: {mend}"
	}
};
/** Beside their number. */
const countedWords = {
	errors: {
		one: {
			fr: "erreur",
			en: "error"
		},
		many: {
			fr: "erreurs",
			en: "errors"
		}
	},
	warnings: {
		one: {
			fr: "alerte",
			en: "warning"
		},
		many: {
			fr: "alertes",
			en: "warnings"
		}
	}
};

/** What came of a file, with Loop's identifier of the import where there is one. Holds untrusted text. */
function kindText({ kind, record }, lang) {
	const word = kindWords[kind][lang];
	const id = record?.importId ?? null;
	return id === null ? word : fillText(withImport, {
		kind: word,
		id
	})[lang];
}
/** A file's line in the log. */
function outcomeLine(outcome, lang) {
	const colon = lang === "fr" ? " : " : ": ";
	const why = outcome.why === null ? "" : `${lang === "fr" ? " ; " : "; "}${outcome.why[lang]}`;
	return logLine(`${shownText(outcome.file.path, 300)}${colon}${kindText(outcome, lang)}${why}`);
}

const judges$1 = [
	"law",
	"official",
	"loop"
];
const severities$1 = [
	"error",
	"warning",
	"info",
	"none"
];
/** What a person has to look at first. */
const kinds = [
	"unknown",
	"failed",
	"refused",
	"postponed",
	"running",
	"listed",
	"validated",
	"imported",
	"skipped"
];
function worst({ severity }) {
	return severities$1.find((each) => judges$1.some((judge) => severity[judge] === each)) ?? "none";
}
/** How a run shows a finding: as an error only where it makes the job fail, else at most as a warning. */
function shownSeverity(finding, failOn) {
	if (failOn !== "none" && finding.severity[failOn] === "error") return "error";
	const most = worst(finding);
	return most === "error" ? "warning" : most;
}
/** The most serious first; those that nobody minds are left out. */
function inOrder(findings, failOn) {
	const rank = (finding) => severities$1.indexOf(shownSeverity(finding, failOn)) * severities$1.length + severities$1.indexOf(worst(finding));
	return findings.filter((finding) => worst(finding) !== "none").sort((a, b) => rank(a) - rank(b));
}
/** Findings of a file that are shown as errors, and as warnings. */
function tally(outcome, failOn) {
	let errors = 0;
	let warnings = 0;
	for (const finding of outcome.report?.findings ?? []) {
		const severity = shownSeverity(finding, failOn);
		if (severity === "error") errors += finding.count;
		if (severity === "warning") warnings += finding.count;
	}
	return {
		errors,
		warnings
	};
}
/** What needs a person first, then what has errors, then by path. */
function byAttention(outcomes, failOn) {
	return outcomes.map((outcome) => ({
		outcome,
		kind: kinds.indexOf(outcome.kind),
		clean: tally(outcome, failOn).errors > 0 ? 0 : 1
	})).sort((a, b) => a.kind - b.kind || a.clean - b.clean || compare(a.outcome.file.path, b.outcome.file.path)).map(({ outcome }) => outcome);
}
/** By code units: the same order in every locale. */
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The runner shows ten of each level of a step and drops the others in silence. */
const shownPerLevel = 9;
/** The runner cuts messages at 4 096 characters. */
const mostBytes$1 = 4e3;
const mostTitle = 120;
/** What @actions/core prints as it is within `file=`; it writes line breaks otherwise. */
const unsayable = /(?![\r\n])(?:\p{C}|\p{Zl}|\p{Zp}|\p{Default_Ignorable_Code_Point})/u;
const texts$3 = {
	more: {
		fr: "{n} de plus dans le résumé",
		en: "{n} more in the summary"
	},
	moreMessage: {
		fr: "GitHub montre dix annotations de chaque sorte par étape. Le résumé du job compte les autres, fichier par fichier",
		en: "GitHub shows ten annotations of each kind per step. The summary of the job counts the others, file by file"
	},
	noUndo: {
		fr: "Un import ne s’annule pas par l’API : lire le résumé avant de décider",
		en: "An import cannot be undone through the API: read the summary before you decide"
	}
};
/** Kinds that are said of a file as a whole. What went as wanted needs no mark. */
const levels$1 = {
	unknown: "error",
	failed: "error",
	refused: "error",
	postponed: "warning",
	running: "notice",
	listed: "notice",
	skipped: "notice"
};
/**
* What a run says on the lines of the files: errors, warnings, notices, each by file and line, ten of a level at most.
* Where there are more, the first of each rule comes before the second of any, and the tenth counts what is not shown.
*/
function annotations(outcomes, { lang, failOn, notes = [] }) {
	const candidates = {
		error: [],
		warning: [],
		notice: []
	};
	for (const note of notes) candidates[note.level].push(ofRun(note, lang));
	for (const outcome of outcomes) {
		const own = ofOutcome(outcome, lang);
		if (own !== null) candidates[own.level].push(own);
		for (const finding of outcome.report?.findings ?? []) for (const each of ofFinding(outcome, finding, failOn, lang)) candidates[each.level].push(each);
	}
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => limited$1(level, candidates[level], lang));
}
function limited$1(level, candidates, lang) {
	const total = candidates.reduce((sum, candidate) => sum + candidate.count, 0);
	const shown = candidates.toSorted((a, b) => a.rank - b.rank || a.nth - b.nth || byPlace(a, b)).slice(0, shownPerLevel).sort((a, b) => a.rank - b.rank || byPlace(a, b));
	const list = shown.map((candidate) => annotation(candidate, lang));
	const left = total - shown.length;
	if (left === 0) return list;
	const title = fillText(texts$3.more, { n: count$1(left, lang) })[lang];
	return [...list, {
		level,
		path: null,
		line: null,
		title,
		message: `${title}. ${texts$3.moreMessage[lang]}`
	}];
}
function annotation({ level, path, line, title, message }, lang) {
	const isSayable = path === null || !unsayable.test(path);
	const place = [shownText(path ?? "", 200)];
	if (line !== null) place.push(fillText(findingWords.line, { line: count$1(line, lang) })[lang]);
	const said = fillText(findingWords.said, {
		place: place.join(", "),
		message: message()
	})[lang];
	return {
		level,
		path: isSayable ? path : null,
		line: isSayable ? line : null,
		title: shownText(title(), mostTitle),
		message: cutMessage(isSayable ? message() : said)
	};
}
function byPlace(a, b) {
	return compare(a.path ?? "", b.path ?? "") || (a.line ?? 0) - (b.line ?? 0);
}
function ofRun({ level, text }, lang) {
	return {
		level,
		path: null,
		line: null,
		count: 1,
		rank: -1,
		nth: 0,
		title: () => "loop-fec",
		message: () => text[lang]
	};
}
function ofOutcome(outcome, lang) {
	const level = levels$1[outcome.kind];
	if (level === void 0) return null;
	const rank = outcome.kind === "unknown" ? 0 : outcome.kind === "failed" ? 1 : 2;
	const known = hasFile(outcome);
	const said = () => [
		...known ? [] : [shownText(outcome.file.path, 200)],
		kindText(outcome, lang),
		outcome.why?.[lang],
		rank < 2 ? texts$3.noUndo[lang] : void 0
	];
	return {
		level,
		path: known ? outcome.file.path : null,
		line: null,
		count: 1,
		rank,
		nth: 0,
		title: () => kindText(outcome, lang),
		message: () => said().filter((text) => text !== void 0).join(". ")
	};
}
function ofFinding(outcome, finding, failOn, lang) {
	const severity = shownSeverity(finding, failOn);
	if (severity === "none") return [];
	const { samples } = finding;
	const others = samples.length < 10 ? 0 : finding.count - samples.length;
	return samples.map((sample, nth) => ({
		level: severity === "info" ? "notice" : severity,
		path: outcome.file.path,
		line: sample.line,
		count: nth === 0 ? 1 + others : 1,
		rank: 2,
		nth,
		title: () => finding.title,
		message: () => messageOf$1(sample, finding, lang)
	}));
}
function messageOf$1(sample, finding, lang) {
	const say = (text, params) => fillText(text, params)[lang];
	const { column, column_number: number, message } = sample;
	const place = column === null || number === null ? null : say(findingWords.column, {
		column,
		number
	});
	return `${place === null ? message : say(findingWords.said, {
		place,
		message
	})}. ${say(findingWords.mend, { mend: finding.mend })} [${finding.rule}]`;
}
function cutMessage(text) {
	for (let most = mostBytes$1;; most = Math.floor(most / 2)) {
		const shown = shownText(text, most);
		if (Buffer$1.byteLength(shown) <= mostBytes$1) return shown;
	}
}

/** GitHub allows 1 MB for all outputs of a job, counted as UTF-16. */
const mostBytes = 5e5;
/** From all that is known of a file to what tells it from others. */
const steps = [
	(outcome, lang) => ({
		...named(outcome),
		...judged$1(outcome),
		why: outcome.why === null ? null : shownText(outcome.why[lang], 500)
	}),
	(outcome) => ({
		...named(outcome),
		...judged$1(outcome)
	}),
	named
];
function outputs(outcomes, lang) {
	const number = (...kinds) => outcomes.filter(({ kind }) => kinds.includes(kind)).length;
	return {
		results: results(outcomes, lang),
		verdict: verdictOf(outcomes),
		imported: number("imported"),
		skipped: number("skipped"),
		failed: number("failed", "refused"),
		unknown: number("unknown")
	};
}
function verdictOf(outcomes) {
	const verdicts = outcomes.flatMap(({ kind, report }) => {
		if (report !== null) return [report.verdicts.loop];
		return kind === "refused" || kind === "validated" ? ["not-tested"] : [];
	});
	if (verdicts.includes("rejected")) return "rejected";
	if (verdicts.includes("not-tested")) return "not-tested";
	return verdicts.length > 0 ? "accepted" : "none";
}
function results(outcomes, lang) {
	const total = outcomes.length;
	for (const [i, step] of steps.entries()) {
		const files = outcomes.map((outcome) => step(outcome, lang));
		const text = written({
			truncated: i > 0,
			total,
			files
		});
		if (sizeOf$1(text) <= mostBytes) return text;
	}
	const files = [];
	let left = 499800;
	for (const outcome of byAttention(outcomes, "loop")) {
		const file = named(outcome);
		left -= sizeOf$1(safeJson(file)) + 2;
		if (left < 0) break;
		files.push(file);
	}
	return written({
		truncated: true,
		total,
		files
	});
}
function written(value) {
	return safeJson(value);
}
function sizeOf$1(text) {
	return Math.max(Buffer$1.byteLength(text), 2 * text.length);
}
function named(outcome) {
	const { file, kind, target, record } = outcome;
	return {
		path: hasFile(outcome) ? file.path : null,
		name: baseName(file.path),
		kind,
		dossier: target?.dossier ?? null,
		siret: target?.siret ?? null,
		key: record?.key ?? null,
		import_id: record?.importId ?? null
	};
}
function judged$1(outcome) {
	const { file, report, record } = outcome;
	const known = hasFile(outcome);
	return {
		blob: known ? file.blob : null,
		change: known ? file.change : null,
		sha256: report?.file.sha256 ?? record?.sha256 ?? null,
		verdicts: report?.verdicts ?? null,
		totals: report?.totals ?? null
	};
}

/** Characters of a text that a summary shows. */
const mostText = 600;
const mostCode = 160;
/** Keeps `@name`, `#12`, `:tada:`, `GH-1` and addresses from becoming what GitHub makes of them. Takes no room. */
const gap = "&#8203;";
/** What means something within a line, at its start, or in an address. */
const special$1 = /(?<=^\s*\d*)[-.]|(?<=www)\.|(?<=gh)-|[!"#$&'()*+:<=>@[\\\]^_`{|}~]/gi;
/** Also Loop's identifiers, whole: two of their five parts look like commits. */
const commitLike = /(?<![\p{L}\p{N}_])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{7,40})(?![\p{L}\p{N}_])/giu;
function escaped$1(text, isCode) {
	return text.replace(special$1, (mark, at) => {
		const entity = `&#${mark.charCodeAt(0)};`;
		if (mark === "@") return entity + gap;
		if (isCode) return entity;
		if (mark === "$") return `<span>${entity}</span>`;
		return (mark === "#" || mark === ":" || mark === "-" && at > 0) && /^\S/.test(text.slice(at + 1)) ? entity + gap : entity;
	});
}
/**
* Untrusted text as text within a line, a table cell or HTML of GitHub's Markdown: whatever has a meaning there is an
* entity, and what looks like a commit is shown as code so that it becomes no link and can still be copied.
*/
function markdownText(text) {
	const parts = [];
	const shown = shownText(text, mostText);
	let from = 0;
	for (const { 0: found, index } of shown.matchAll(commitLike)) {
		parts.push(escaped$1(shown.slice(from, index), false), `<code>${found}</code>`);
		from = index + found.length;
	}
	parts.push(escaped$1(shown.slice(from), false));
	return parts.join("");
}
/** Untrusted text shown as code: paths, codes, identifiers. Fits a table cell and HTML too. */
function markdownCode(text) {
	return `<code>${escaped$1(shownText(text, mostCode), true)}</code>`;
}

/** Untrusted text within the quotes of a label: Mermaid reads `#…;` and HTML there, so nothing but plain signs stays. */
function mermaidLabel(text) {
	return shownText(text, 60).replace(/[^\p{L}\p{M}\p{N} ._-]/gu, "_").trim();
}
/** Debit as bars and credit as a line by month, a fenced block; null when there is nothing to draw. */
function monthsChart(title, months) {
	const drawn = months.filter(({ month, debit, credit }) => isMonth(month) && isAmount$1(debit) && isAmount$1(credit)).slice(-36);
	if (drawn.length === 0) return null;
	const list = (items) => `[${items.join(", ")}]`;
	return [
		"```mermaid",
		"xychart-beta",
		`  title "${mermaidLabel(title)}"`,
		`  x-axis ${list(drawn.map(({ month }) => `"${month}"`))}`,
		"  y-axis \"EUR\"",
		`  bar ${list(drawn.map(({ debit }) => debit))}`,
		`  line ${list(drawn.map(({ credit }) => credit))}`,
		"```"
	].join("\n");
}
function isMonth(text) {
	return /^\d{4}-\d{2}$/.test(text);
}
function isAmount$1(text) {
	return /^-?\d+\.\d+$/.test(text);
}

/** Markdown made of whole blocks, an empty line after each, never above a number of bytes. */
var Page = class {
	#limit;
	#blocks = [];
	#bytes = 0;
	/** @param limit bytes of UTF-8 */
	constructor(limit) {
		this.#limit = limit;
	}
	get bytesLeft() {
		return this.#limit - this.#bytes;
	}
	get text() {
		return this.#blocks.join("");
	}
	/** False, and nothing added, when it does not fit. */
	add(block) {
		const text = `${block}\n\n`;
		const bytes = this.#bytes + Buffer$1.byteLength(text);
		if (bytes > this.#limit) return false;
		this.#blocks.push(text);
		this.#bytes = bytes;
		return true;
	}
};
/** The first of the lines that fit within some bytes. */
function fitting(lines, bytes) {
	let left = bytes;
	let shown = 0;
	for (const line of lines) {
		left -= Buffer$1.byteLength(line) + 1;
		if (left < 0) break;
		shown++;
	}
	return lines.slice(0, shown);
}

/** What the summary says. A text that takes untrusted values gets them escaped. */
const summaryTexts = {
	titleImport: {
		fr: "FEC et Cegid Loop : import",
		en: "FEC and Cegid Loop: import"
	},
	titleValidate: {
		fr: "FEC et Cegid Loop : contrôle",
		en: "FEC and Cegid Loop: check"
	},
	titlePlan: {
		fr: "FEC et Cegid Loop : plan",
		en: "FEC and Cegid Loop: plan"
	},
	nothing: {
		fr: "Aucun fichier à traiter",
		en: "No file to work on"
	},
	counted: {
		fr: "{n} × {kind}",
		en: "{n} × {kind}"
	},
	masked: {
		fr: "Les libellés et les noms sont masqués (`values: full` les montre)",
		en: "Labels and names are masked (`values: full` shows them)"
	},
	full: {
		fr: "Les valeurs des fichiers sont en clair : toute personne qui lit ce dépôt peut les lire ici",
		en: "Values of the files are shown in full: everybody who can read this repository can read them here"
	},
	file: {
		fr: "Fichier",
		en: "File"
	},
	dossier: {
		fr: "Dossier",
		en: "Client file"
	},
	happened: {
		fr: "Résultat",
		en: "Result"
	},
	law: {
		fr: "Loi",
		en: "Law"
	},
	official: {
		fr: "Outil de l’administration",
		en: "Tax office’s tool"
	},
	loop: {
		fr: "Cegid Loop",
		en: "Cegid Loop"
	},
	rows: {
		fr: "Lignes",
		en: "Rows"
	},
	entries: {
		fr: "Écritures",
		en: "Entries"
	},
	debit: {
		fr: "Débit",
		en: "Debit"
	},
	credit: {
		fr: "Crédit",
		en: "Credit"
	},
	period: {
		fr: "Période",
		en: "Period"
	},
	judged: {
		fr: "Fichiers lus : {files} ; lignes : {rows} ; écritures : {entries} ; débit : {debit} ; crédit : {credit}",
		en: "Files read: {files}; rows: {rows}; entries: {entries}; debit: {debit}; credit: {credit}"
	},
	span: {
		fr: "du {from} au {to}",
		en: "{from} to {to}"
	},
	establishment: {
		fr: "{dossier}, SIRET {siret}",
		en: "{dossier}, SIRET {siret}"
	},
	notAttested: {
		fr: "L’outil de l’administration ne juge que la structure ; ce n’est pas une attestation",
		en: "The tax office’s tool judges the structure only; this is not an attestation"
	},
	noUndo: {
		fr: "Un import ne s’annule pas par l’API",
		en: "An import cannot be undone through the API"
	},
	moreFiles: {
		fr: "… et {n} de plus : la sortie `results` les donne, et `report-file` les écrit dans un fichier",
		en: "… and {n} more: the output `results` has them, and `report-file` writes them to a file"
	},
	details: {
		fr: "Constats par fichier",
		en: "Findings by file"
	},
	detailsOf: {
		fr: "{file} : {errors}, {warnings}",
		en: "{file}: {errors}, {warnings}"
	},
	noFinding: {
		fr: "Rien à signaler",
		en: "Nothing to report"
	},
	notPossible: {
		fr: "Non contrôlé : {reason}",
		en: "Not tested: {reason}"
	},
	shortened: {
		fr: "Les exemples ne tiennent pas tous dans ce résumé : `report-file` les écrit dans un fichier",
		en: "Not all samples fit into this summary: `report-file` writes them to a file"
	},
	moreDetails: {
		fr: "… fichiers dont les constats ne tiennent pas ici : {n} (`report-file` les écrit dans un fichier)",
		en: "… files whose findings do not fit here: {n} (`report-file` writes them to a file)"
	},
	charts: {
		fr: "Montants par mois (débit en barres, crédit en ligne)",
		en: "Amounts by month (debit as bars, credit as a line)"
	},
	moreCharts: {
		fr: "… fichiers sans graphique : {n}",
		en: "… files without a chart: {n}"
	},
	listed: {
		fr: "Premier passage : rien n’a été importé",
		en: "First run: nothing was imported"
	},
	listedHow: {
		fr: "Le journal de ce dépôt est vide : il ne sait pas ce qui est déjà dans Loop. Retirer du dépôt (ou du motif `files`) chacun des fichiers listés ({n}) qui a déjà été importé par un autre moyen : il le serait une seconde fois, et un import ne s’annule pas par l’API. Puis lancer le workflow à la main (`workflow_dispatch`) avec `first-run: true`",
		en: "The journal of this repository is empty: it does not know what is in Loop already. Take out of the repository (or of the pattern `files`) each of the listed files ({n}) that was imported in another way before: it would be imported twice, and an import cannot be undone through the API. Then run the workflow by hand (`workflow_dispatch`) with `first-run: true`"
	},
	deleted: {
		fr: "Supprimés du dépôt, jamais dans Loop",
		en: "Deleted from the repository, never in Loop"
	},
	deletedHow: {
		fr: "Ce qui a été importé de ces fichiers reste dans Loop : loop-fec n’y supprime rien",
		en: "What was imported from these files stays in Loop: loop-fec deletes nothing there"
	},
	near: {
		fr: "Aucun fichier ne correspond au motif",
		en: "No file matches the pattern"
	},
	nearHow: {
		fr: "Les fichiers les plus proches, et pourquoi ils n’ont pas été retenus :",
		en: "The nearest files, and why they were not taken:"
	},
	nearNone: {
		fr: "Aucun fichier n’y ressemble : vérifier l’entrée `files` (par défaut `*FEC????????*.txt|csv`, dans tous les dossiers)",
		en: "No file looks like one: check the input `files` (by default `*FEC????????*.txt|csv`, in all folders)"
	},
	plan: {
		fr: "Plan : un job par dossier",
		en: "Plan: one job for each client file"
	},
	planFiles: {
		fr: "Fichiers",
		en: "Files"
	},
	planCount: {
		fr: "Nombre",
		en: "Number"
	},
	morePlan: {
		fr: "… et {n} dossiers de plus : la sortie `matrix` les donne",
		en: "… and {n} more client files: the output `matrix` has them"
	},
	more: {
		fr: "… et {n} de plus",
		en: "… and {n} more"
	}
};
/** What is said of an import whose outcome nobody knows. */
const unknownTexts = {
	heading: {
		fr: "Issue inconnue : une personne doit décider",
		en: "Outcome unknown: a person has to decide"
	},
	why: {
		fr: "On ne sait pas si Loop a reçu ce qui suit. Rien n’est renvoyé de soi-même : envoyé deux fois, un FEC compte deux fois, et un import ne s’annule pas par l’API",
		en: "Nobody knows whether Loop has received what follows. Nothing is sent again by itself: a FEC that is sent twice counts twice, and an import cannot be undone through the API"
	},
	sent: {
		fr: "demande partie le {when}",
		en: "request left on {when}"
	},
	period: {
		fr: "période du {from} au {to}",
		en: "period {from} to {to}"
	},
	debit: {
		fr: "débit {debit}",
		en: "debit {debit}"
	},
	look: {
		fr: "Dans Loop, ouvrir le dossier {dossier} et chercher, dans les imports partenaires et le brouillard : {what}",
		en: "In Loop, open client file {dossier} and look, among the partner imports and the draft entries, for {what}"
	},
	lookNot: {
		fr: " (pas avant le {when})",
		en: " (not before {when})"
	},
	notThere: {
		fr: "S’il n’y est pas, lancer le workflow à la main (`workflow_dispatch`) avec `resolve-unknown` : {value}. Le fichier est alors envoyé de nouveau, s’il est encore dans le dépôt",
		en: "If it is not there, run the workflow by hand (`workflow_dispatch`) with `resolve-unknown`: {value}. The file is then sent again, if the repository still holds it"
	},
	there: {
		fr: "S’il y est, lancer le workflow à la main avec `resolve-unknown` : {value}, où `ID` est l’identifiant de l’import (`accountingImportRequestId`). Rien n’est envoyé",
		en: "If it is there, run the workflow by hand with `resolve-unknown`: {value}, where `ID` is the identifier of the import (`accountingImportRequestId`). Nothing is sent"
	},
	answered: {
		fr: "Loop a donné l’identifiant de l’import : lancer le workflow à la main avec `resolve-unknown` : {value}. Rien n’est envoyé",
		en: "Loop has given the identifier of the import: run the workflow by hand with `resolve-unknown`: {value}. Nothing is sent"
	},
	noKey: {
		fr: "Le journal n’en dit rien : relancer le workflow",
		en: "The journal does not say: run the workflow again"
	},
	more: {
		fr: "… et {n} issues inconnues de plus : la sortie `results` donne leurs clés",
		en: "… and {n} more unknown outcomes: the output `results` has their keys"
	}
};

/** Samples of each finding, from what one would like to what always fits. */
const samplesWanted = [
	5,
	1,
	0
];
const judges = [
	"law",
	"official",
	"loop"
];
/** The findings of each file by rule, folded. What does not fit loses its samples, then whole files are counted. */
function addDetails(page, outcomes, failOn, lang) {
	const files = byAttention(outcomes, failOn).filter(({ report }) => (report?.findings.length ?? 0) > 0);
	if (files.length === 0 || !page.add(`### ${summaryTexts.details[lang]}`)) return;
	const blocks = blocksThatFit(files, failOn, page.bytesLeft - 1024, lang);
	for (const block of blocks.list) page.add(block);
	const left = files.length - blocks.list.length;
	if (left > 0) page.add(fillText(summaryTexts.moreDetails, { n: count$1(left, lang) })[lang]);
	else if (blocks.samples < samplesWanted[0]) page.add(summaryTexts.shortened[lang]);
}
function blocksThatFit(files, failOn, bytes, lang) {
	let list = [];
	let samples = samplesWanted[0];
	for (samples of samplesWanted) {
		list = [];
		let left = bytes;
		for (const file of files) {
			const block = details(file, failOn, samples, lang);
			left -= Buffer$1.byteLength(block) + 2;
			if (left < 0) break;
			list.push(block);
		}
		if (list.length === files.length) break;
	}
	return {
		list,
		samples
	};
}
function details(outcome, failOn, samples, lang) {
	const { errors, warnings } = tally(outcome, failOn);
	const summary = fillText(summaryTexts.detailsOf, {
		file: markdownCode(outcome.file.path),
		errors: counted(errors, "errors", lang),
		warnings: counted(warnings, "warnings", lang)
	})[lang];
	const { report } = outcome;
	const items = inOrder(report?.findings ?? [], failOn).map((finding) => item$1(finding, samples, lang));
	for (const { reason } of report?.tests_not_possible ?? []) items.push(`- ${fillText(summaryTexts.notPossible, { reason: markdownText(reason) })[lang]}`);
	return `<details><summary>${summary}</summary>\n\n${items.length === 0 ? summaryTexts.noFinding[lang] : items.join("\n")}\n\n</details>`;
}
function item$1(finding, samples, lang) {
	const say = (text, params = {}) => fillText(text, params)[lang];
	const times = finding.count > 1 ? ` × ${count$1(finding.count, lang)}` : "";
	const marks = [markdownCode(finding.rule), ...judged(finding, lang)].join(lang === "fr" ? " ; " : "; ");
	const lines = [`- **${markdownText(finding.title)}**${times} (${marks})`];
	const shown = finding.samples.slice(0, samples);
	for (const sample of shown) lines.push(`  - ${sampleText(sample, lang)}`);
	const more = finding.count - shown.length;
	if (shown.length > 0 && more > 0 && shown[0]?.line !== null) lines.push(`  - ${say(findingWords.more, { n: count$1(more, lang) })}`);
	lines.push(`  - ${say(findingWords.mend, { mend: markdownText(finding.mend) })}`);
	return lines.join("\n");
}
/** `loi : erreur`, `Loop : alerte (supposé)`: each judge that has something to say. */
function judged({ severity, assumed }, lang) {
	return judges.filter((judge) => severity[judge] !== "none").map((judge) => {
		const params = {
			judge: shortJudges[judge][lang],
			severity: severityWords[severity[judge]][lang]
		};
		const said = fillText(findingWords.judged, params)[lang];
		return judge === "loop" && assumed ? `${said} (${findingWords.assumed[lang]})` : said;
	});
}
function sampleText({ line, column, column_number, message }, lang) {
	const say = (text, params) => fillText(text, params)[lang];
	const said = markdownText(message);
	if (line === null) return said;
	const place = [say(findingWords.line, { line: count$1(line, lang) })];
	if (column !== null && column_number !== null) place.push(say(findingWords.column, {
		column: markdownText(column),
		number: column_number
	}));
	return say(findingWords.said, {
		place: place.join(", "),
		message: said
	});
}
/** French counts nothing and one in the singular. */
function counted(n, what, lang) {
	const { one, many } = countedWords[what];
	return `${count$1(n, lang)} ${(n === 1 || n === 0 && lang === "fr" ? one : many)[lang]}`;
}

/** Above this many cents a number could lose one; the sum is then kept in a bigint. */
const safeCents$1 = 2 ** 52;
/** A sum of amounts, exact at any size and any number of decimals. Whole cents cost one addition. */
var ExactSum = class {
	#cents = 0;
	#rest = 0n;
	/** Scale of #rest, at least 2. */
	#scale = 2;
	/** @param cents a safe integer */
	addCents(cents) {
		this.#cents += cents;
		if (this.#cents > safeCents$1 || this.#cents < -safeCents$1) this.#spill();
	}
	addDecimal(value) {
		let { coefficient, scale } = value;
		if (scale < this.#scale) coefficient *= 10n ** BigInt(this.#scale - scale);
		else if (scale > this.#scale) {
			this.#rest *= 10n ** BigInt(scale - this.#scale);
			this.#scale = scale;
		}
		this.#rest += coefficient;
	}
	get isZero() {
		return this.#total() === 0n;
	}
	/** The sum as a decimal. */
	toDecimal() {
		return {
			coefficient: this.#total(),
			scale: this.#scale
		};
	}
	toString() {
		return formatDecimal(this.toDecimal());
	}
	#spill() {
		this.addDecimal({
			coefficient: BigInt(this.#cents),
			scale: 2
		});
		this.#cents = 0;
	}
	#total() {
		if (this.#cents !== 0) this.#spill();
		return this.#rest;
	}
};
/** `-12.50`: a point, at least two decimals, no more than needed. */
function formatDecimal({ coefficient, scale }) {
	const sign = coefficient < 0n ? "-" : "";
	const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, "0");
	return `${sign}${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale).replace(/0+$/, "").padEnd(2, "0")}`;
}
/** @param value a decimal, or cents as a safe integer */
function asDecimal(value) {
	return typeof value === "number" ? {
		coefficient: BigInt(value),
		scale: 2
	} : value;
}
/** -1, 0 or 1. */
function signOf(value) {
	if (typeof value === "number") return Math.sign(value);
	return value.coefficient === 0n ? 0 : value.coefficient < 0n ? -1 : 1;
}

/** Kinds that a person should not overlook in a long table. */
const marked = /* @__PURE__ */ new Set([
	"unknown",
	"failed",
	"refused"
]);
/** One row for each file, those that need a person first. */
function addTable(page, outcomes, failOn, bytes, lang) {
	const { file, dossier, happened, law, official, loop, rows, entries, debit, credit, period } = summaryTexts;
	const left = [
		file,
		dossier,
		happened,
		law,
		official,
		loop
	].map((text) => text[lang]);
	const right = [
		rows,
		entries,
		debit,
		credit
	].map((text) => text[lang]);
	const head = tableRow([
		...left,
		...right,
		period[lang]
	]);
	const rule = tableRow([
		...left.map(() => "---"),
		...right.map(() => "---:"),
		"---"
	]);
	const lines = byAttention(outcomes, failOn).map((outcome) => fileRow(outcome, lang));
	const shown = fitting(lines, bytes);
	page.add([
		head,
		rule,
		...shown
	].join("\n"));
	const more = outcomes.length - shown.length;
	if (more > 0) page.add(fillText(summaryTexts.moreFiles, { n: count$1(more, lang) })[lang]);
}
/** What was read in this run, all files together. */
function totalsLine(outcomes, lang) {
	const totals = outcomes.flatMap(({ report }) => report === null ? [] : [report.totals]);
	const counted = (what) => count$1(totals.reduce((sum, each) => sum + each[what], 0), lang);
	const summed = (what) => amount$1(sumOf(totals.map((each) => each[what])), lang);
	return fillText(summaryTexts.judged, {
		files: count$1(totals.length, lang),
		rows: counted("rows"),
		entries: counted("entries"),
		debit: summed("debit"),
		credit: summed("credit")
	})[lang];
}
/** Of decimal texts, exactly. */
function sumOf(amounts) {
	const sum = new ExactSum();
	for (const each of amounts) {
		const [whole = "", fraction = ""] = each.split(".");
		sum.addDecimal({
			coefficient: BigInt(whole + fraction),
			scale: fraction.length
		});
	}
	return sum.toString();
}
function tableRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
/** A client file as a cell shows it. */
function targetCell(target, lang) {
	const dossier = markdownCode(target.dossier);
	if (target.siret === null) return dossier;
	return fillText(summaryTexts.establishment, {
		dossier,
		siret: markdownCode(target.siret)
	})[lang];
}
function fileRow(outcome, lang) {
	const { file, target, report } = outcome;
	const cells = [
		markdownCode(file.path),
		target === null ? "–" : targetCell(target, lang),
		happened(outcome, lang)
	];
	if (report === null) return tableRow([
		...cells,
		"–",
		"–",
		"–",
		"–",
		"–",
		"–",
		"–",
		"–"
	]);
	const { verdicts, totals } = report;
	const span = (params) => fillText(summaryTexts.span, params)[lang];
	return tableRow([
		...cells,
		shortVerdicts.law[verdicts.law][lang],
		shortVerdicts.official[verdicts.official][lang],
		shortVerdicts.loop[verdicts.loop][lang],
		count$1(totals.rows, lang),
		count$1(totals.entries, lang),
		amount$1(totals.debit, lang),
		amount$1(totals.credit, lang),
		totals.period === null ? "–" : span({
			from: day$1(totals.period.from, lang),
			to: day$1(totals.period.to, lang)
		})
	]);
}
function happened(outcome, lang) {
	const kind = markdownText(kindText(outcome, lang));
	const word = marked.has(outcome.kind) ? `**${kind}**` : kind;
	if (outcome.why === null) return word;
	return `${word}${lang === "fr" ? " : " : ": "}${markdownText(shownText(outcome.why[lang], 300))}`;
}

/** The runner's clock is nobody's own: times are UTC, and say so. @param time ms since 1970 */
function minute$1(time, lang) {
	const iso = new Date(time).toISOString();
	return `${day$1(iso.slice(0, 10), lang)} ${iso.slice(11, 16)} UTC`;
}

/** What the outcomes that wait for a person ask of them: on top, with the very words to type. */
function addUnknown(page, outcomes, bytes, lang) {
	const unknown = outcomes.filter(({ kind }) => kind === "unknown");
	if (unknown.length === 0) return;
	page.add(`### ${unknownTexts.heading[lang]}`);
	page.add(`> ${unknownTexts.why[lang]}`);
	const items = unknown.map((outcome) => item(outcome, lang));
	const shown = fitting(items, bytes);
	if (shown.length > 0) page.add(shown.join("\n"));
	const left = unknown.length - shown.length;
	if (left > 0) page.add(fillText(unknownTexts.more, { n: count$1(left, lang) })[lang]);
}
function item(outcome, lang) {
	const say = (text, params = {}) => fillText(text, params)[lang];
	const { file, record, why } = outcome;
	const head = [`- **${markdownCode(file.path)}**`];
	if (record?.sentAt != null) head.push(say(unknownTexts.sent, { when: minute$1(record.sentAt, lang) }));
	const lines = [head.join(lang === "fr" ? " : " : ": ")];
	if (why !== null) lines.push(`  - ${markdownText(why[lang])}`);
	if (record === null) return [...lines, `  - ${unknownTexts.noKey[lang]}`].join("\n");
	const look = say(unknownTexts.look, {
		dossier: markdownCode(record.dossier),
		what: contentsOf(outcome, lang)
	});
	const until = say(unknownTexts.lookNot, { when: minute$1(record.deadline, lang) });
	lines.push(`  - ${look}${until}`);
	if (record.importId !== null) {
		lines.push(`  - ${say(unknownTexts.answered, { value: typed(record.key, `imported:${record.importId}`) })}`);
		return lines.join("\n");
	}
	lines.push(`  - ${say(unknownTexts.notThere, { value: typed(record.key, "not-imported") })}`);
	lines.push(`  - ${say(unknownTexts.there, { value: typed(record.key, "imported:ID") })}`);
	return lines.join("\n");
}
/** What to recognise it by: its name in Loop, period and sum. */
function contentsOf({ record, report }, lang) {
	const say = (text, params) => fillText(text, params)[lang];
	const parts = [markdownCode(record?.fileName ?? "")];
	const period = report?.totals.period ?? record?.period ?? null;
	if (period !== null) {
		const { from, to } = period;
		parts.push(say(unknownTexts.period, {
			from: day$1(from, lang),
			to: day$1(to, lang)
		}));
	}
	if (report !== null) parts.push(say(unknownTexts.debit, { debit: amount$1(report.totals.debit, lang) }));
	return parts.join(", ");
}
/** A value to copy. Plain code, which copies as it is, wherever the text is as plain as it should be. */
function typed(key, word) {
	const value = `${key}=${word}`;
	return /^[0-9a-f]{1,64}=[\w:.-]{1,120}$/.test(value) ? `\`${value}\`` : markdownCode(value);
}

/** GitHub drops a summary of more than 1 MiB whole. Bytes. */
const summaryLimit = 983040;
/** Lists are for people: what is longer is counted. */
const mostListed = 50;
const mostCharts = 12;
/**
* The summary of the job, GitHub's Markdown. Always within the limit: samples go first, then the findings of whole files,
* then rows of the table, each time with the number of what is not shown.
*/
function summaryMarkdown(outcomes, options) {
	const { lang, values, failOn, context } = options;
	const page = new Page(summaryLimit);
	const titles = {
		import: summaryTexts.titleImport,
		validate: summaryTexts.titleValidate,
		plan: summaryTexts.titlePlan
	};
	page.add(`## ${titles[context.mode][lang]}`);
	for (const note of context.notes.slice(0, mostListed)) page.add(`> ${markdownText(note[lang])}`);
	addUnknown(page, outcomes, summaryLimit / 4, lang);
	addListed(page, outcomes, lang);
	if (context.nearMisses !== null) addNearMisses(page, context.nearMisses, lang);
	if (outcomes.length === 0) page.add(`**${summaryTexts.nothing[lang]}**`);
	else {
		page.add(countsLine(outcomes, lang));
		page.add(totalsLine(outcomes, lang));
		addTable(page, outcomes, failOn, summaryLimit / 3, lang);
		const notes = [
			summaryTexts.notAttested,
			summaryTexts.noUndo,
			values === "masked" ? summaryTexts.masked : summaryTexts.full
		];
		page.add(notes.map((text) => `- ${text[lang]}`).join("\n"));
	}
	addPlan(page, context.plan, lang);
	addDeleted(page, context.deleted, lang);
	addCharts(page, outcomes, options);
	addDetails(page, outcomes, failOn, lang);
	return page.text;
}
/** `3 × importé, 1 × issue inconnue` */
function countsLine(outcomes, lang) {
	const counts = /* @__PURE__ */ new Map();
	for (const { kind } of byAttention(outcomes, "none")) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].map(([kind, n]) => fillText(summaryTexts.counted, {
		n: count$1(n, lang),
		kind: kindWords[kind][lang]
	})[lang]).join(", ");
}
function addListed(page, outcomes, lang) {
	const n = outcomes.filter(({ kind }) => kind === "listed").length;
	if (n === 0) return;
	page.add(`### ${summaryTexts.listed[lang]}`);
	page.add(`> ${fillText(summaryTexts.listedHow, { n: count$1(n, lang) })[lang]}`);
}
function addNearMisses(page, nearMisses, lang) {
	page.add(`### ${summaryTexts.near[lang]}`);
	const lines = nearMisses.map(({ path, why }) => `- ${markdownCode(path)}${lang === "fr" ? " : " : ": "}${markdownText(why[lang])}`);
	if (lines.length === 0) page.add(summaryTexts.nearNone[lang]);
	else page.add([
		summaryTexts.nearHow[lang],
		"",
		...cut(lines, summaryTexts.more, lang)
	].join("\n"));
}
function addDeleted(page, deleted, lang) {
	if (deleted.length === 0) return;
	page.add(`### ${summaryTexts.deleted[lang]}`);
	const lines = deleted.map((path) => `- ${markdownCode(path)}`);
	page.add([
		summaryTexts.deletedHow[lang],
		"",
		...cut(lines, summaryTexts.more, lang)
	].join("\n"));
}
function addPlan(page, plan, lang) {
	if (plan === null || plan.length === 0) return;
	page.add(`### ${summaryTexts.plan[lang]}`);
	const lines = plan.map(({ dossier, siret, files }) => {
		const named = files.slice(0, 3).map(markdownCode).join(", ");
		const rest = files.length > 3 ? `, … (${count$1(files.length, lang)})` : "";
		return tableRow([
			targetCell({
				dossier,
				siret
			}, lang),
			count$1(files.length, lang),
			named + rest
		]);
	});
	const shown = fitting(lines, summaryLimit / 4);
	const head = tableRow([
		summaryTexts.dossier[lang],
		summaryTexts.planCount[lang],
		summaryTexts.planFiles[lang]
	]);
	page.add([
		head,
		"| --- | ---: | --- |",
		...shown
	].join("\n"));
	const left = lines.length - shown.length;
	if (left > 0) page.add(fillText(summaryTexts.morePlan, { n: count$1(left, lang) })[lang]);
}
function addCharts(page, outcomes, { context, lang }) {
	const { months } = context;
	if (months === null) return;
	const charts = outcomes.flatMap(({ file }) => {
		const chart = monthsChart(file.path.split("/").at(-1) ?? "", months.get(file.path) ?? []);
		return chart === null ? [] : [chart];
	});
	if (charts.length === 0) return;
	page.add(`### ${summaryTexts.charts[lang]}`);
	for (const chart of charts.slice(0, mostCharts)) page.add(chart);
	const left = charts.length - mostCharts;
	if (left > 0) page.add(fillText(summaryTexts.moreCharts, { n: count$1(left, lang) })[lang]);
}
function cut(lines, more, lang) {
	const left = lines.length - mostListed;
	if (left <= 0) return [...lines];
	return [...lines.slice(0, mostListed), `- ${fillText(more, { n: count$1(left, lang) })[lang]}`];
}

const texts$2 = {
	outside: {
		fr: "Impossible d’écrire « {path} » : ce chemin sort de l’espace de travail, passe par un lien ou touche à .git. Donner un chemin relatif à la racine du dépôt, par exemple loop-fec/rapport.json",
		en: "Cannot write \"{path}\": this path leaves the workspace, goes through a link or touches .git. Give a path relative to the root of the repository, for example loop-fec/report.json"
	},
	failed: {
		fr: "Impossible d’écrire « {path} » ({code}). Vérifier l’espace disque et que ce n’est pas un dossier",
		en: "Cannot write \"{path}\" ({code}). Check the disk space and that it is no folder"
	}
};
/**
* Where a file that the workflow asks for may be written: within the workspace, through no symbolic link (a commit may
* bring one), not within `.git`.
* @returns the absolute path
* @throws {LoopFecError} `outside-workspace`
*/
async function checkWorkspaceFile(workspace, path) {
	const outside = () => new LoopFecError("outside-workspace", fillText(texts$2.outside, { path: shownText(path, 200) }));
	const root = await realpath(workspace);
	const given = resolve(workspace, path);
	const inside = [relative(resolve(workspace), given), relative(root, given)].find(isInside);
	if (path.includes("\0") || inside === void 0) throw outside();
	const names = inside.split(sep);
	if (names.some((name) => name.toLowerCase() === ".git")) throw outside();
	let at = root;
	for (const [i, name] of names.entries()) {
		at = join(at, name);
		const found = await lstat$1(at).catch(() => null);
		if (found === null) continue;
		if (i === names.length - 1 ? !found.isFile() : !found.isDirectory()) throw outside();
	}
	return at;
}
/**
* Writes a file whole or not at all; its folders are made.
* @throws {LoopFecError} `outside-workspace`, `cannot-write`
*/
async function writeWorkspaceFile(workspace, path, text) {
	const target = await checkWorkspaceFile(workspace, path);
	const draft = join(dirname(target), `.${randomUUID()}`);
	try {
		await mkdir$1(dirname(target), { recursive: true });
		await writeFile$1(draft, text, { flag: "wx" });
		await rename$1(draft, target);
	} catch (error) {
		await rm$1(draft, { force: true }).catch(() => {});
		const code = error instanceof Error && "code" in error ? String(error.code) : "?";
		throw new LoopFecError("cannot-write", fillText(texts$2.failed, {
			path: shownText(path, 200),
			code
		}));
	}
}
function isInside(path) {
	return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

const issue = {
	error,
	warning,
	notice
};
/** Everything that the runner is told about the files goes through here; @actions/core escapes the commands. */
function writeAnnotations(annotations) {
	for (const { level, path, line, title, message } of annotations) issue[level](message, {
		title,
		...path === null ? {} : { file: path },
		...line === null ? {} : { startLine: line }
	});
}
/** False where the runner offers no summary. */
async function writeSummary(markdown) {
	try {
		await summary.addRaw(markdown).write({ overwrite: true });
		return true;
	} catch {
		summary.emptyBuffer();
		return false;
	}
}
/** False where the runner's file for them cannot be written: it is gone, or the disk is full. */
function writeOutputs(outputs) {
	try {
		for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
		return true;
	} catch {
		return false;
	}
}
/** One line of the log. */
function log(text) {
	info(logLine(text));
}

const texts$1 = {
	cancelled: {
		fr: "L’exécution a été annulée avant l’envoi : rien n’a été envoyé. Relancer le workflow",
		en: "The run was cancelled before anything was sent. Run the workflow again"
	},
	otherRun: {
		fr: "Une autre exécution envoie ce même fichier et n’a pas fini dans le temps imparti (« wait-minutes ») : rien n’a été envoyé d’ici. Relancer le workflow pour savoir ce qu’il en est",
		en: "Another run is sending this very file and has not ended in time (\"wait-minutes\"): nothing was sent from here. Run the workflow again to learn what came of it"
	},
	notSent: {
		fr: "Cegid Loop n’a pas pu être joint ({reason}) : rien n’a été envoyé. Relancer le workflow",
		en: "Cegid Loop could not be reached ({reason}): nothing was sent. Run the workflow again"
	},
	stopped: {
		fr: "Non envoyé, l’exécution s’est arrêtée avant ce fichier : {why}",
		en: "Not sent, the run stopped before this file: {why}"
	},
	sameBytes: {
		fr: "Mêmes octets que {path}, pour le même dossier : ils ne sont envoyés qu’une fois",
		en: "The same bytes as {path}, for the same client file: they are sent once only"
	},
	earlier: {
		fr: "Envoyé par une exécution précédente (import {id}), et intégré par Loop depuis",
		en: "Sent by an earlier run (import {id}), and taken in by Loop since"
	},
	otherKey: {
		fr: "Déjà envoyé avec une autre clé d’API : ces octets ne partent pas deux fois pour le même dossier",
		en: "Sent before with another API key: these bytes do not leave twice for the same client file"
	},
	noAnswer: {
		fr: "Accepté par Loop (import {id}), dont l’état n’a pas pu être lu : {why}",
		en: "Accepted by Loop (import {id}), whose state could not be read: {why}"
	},
	notVerified: {
		fr: "Le SIREN du dossier n’a pas pu être comparé à celui du fichier : {why}",
		en: "The SIREN of the client file could not be compared with that of the FEC: {why}"
	},
	rejected: {
		fr: "Loop a refusé l’import : {reason}. Rien n’a été importé",
		en: "Loop refused the import: {reason}. Nothing was imported"
	},
	failed: {
		fr: "Loop a accepté le fichier puis a échoué (import {id}) : {reason}. Regarder dans Loop, corriger le fichier et le déposer de nouveau",
		en: "Loop accepted the file and then failed (import {id}): {reason}. Look in Loop, mend the file and commit it again"
	},
	noReason: {
		fr: "sans explication",
		en: "no explanation"
	},
	notInLoop: {
		fr: "Noté : cet import n’est pas dans Loop. Son fichier n’est plus parmi ceux de ce workflow, rien n’a été envoyé",
		en: "Noted: this import is not in Loop. Its file is no longer among those of this workflow, nothing was sent"
	},
	noOutputs: {
		fr: "Les sorties de l’étape n’ont pas pu être écrites (GITHUB_OUTPUT) : ce qui suit n’en sait rien. Vérifier l’espace disque du runner. Ce qui a été importé l’est, et se lit ici",
		en: "The outputs of the step could not be written (GITHUB_OUTPUT): what comes after knows nothing of it. Check the disk space of the runner. What was imported is imported, and told here"
	},
	unrecorded: {
		fr: "Loop a répondu, mais le journal du dépôt n’a pas pu être écrit : {why}",
		en: "Loop has answered, but the journal of the repository could not be written: {why}"
	},
	answered: {
		fr: "Loop a répondu par l’import {id}. Pour l’écrire dans le journal, lancer à la main avec resolve-unknown: {key}=imported:{id}",
		en: "Loop answered with import {id}. To write it into the journal, start by hand with resolve-unknown: {key}=imported:{id}"
	},
	overlapHow: {
		fr: "pour l’importer entier malgré tout, lancer à la main (workflow_dispatch) avec allow-overlap: {key}",
		en: "to import all of it all the same, start by hand (workflow_dispatch) with allow-overlap: {key}"
	},
	notFound: {
		fr: "resolve-unknown : aucun import ne porte la clé {key}. La recopier du résumé",
		en: "resolve-unknown: no import has the key {key}. Copy it from the summary"
	},
	ambiguous: {
		fr: "resolve-unknown : plusieurs imports portent une clé qui commence par {key}. Donner la clé entière",
		en: "resolve-unknown: several imports have a key that begins with {key}. Give the whole key"
	},
	spokenTwice: {
		fr: "resolve-unknown : deux lignes parlent du même import {key}. N’en garder qu’une",
		en: "resolve-unknown: two lines speak of the same import {key}. Keep one of them"
	},
	firstRun: {
		fr: "Première exécution : ce dépôt n’a encore aucun import au journal, les fichiers sont seulement listés. Les relire, puis lancer à la main (workflow_dispatch) avec first-run: true pour les importer ; un import ne s’annule pas par l’API",
		en: "First run: the journal of this repository has no import yet, the files are only listed. Look them over, then start by hand (workflow_dispatch) with first-run: true to import them; an import cannot be undone through the API"
	},
	noSecrets: {
		fr: "Import impossible sans « api-key » et « subscription-key » : les donner depuis les secrets du dépôt. Pour seulement contrôler, employer « mode: validate »",
		en: "Cannot import without \"api-key\" and \"subscription-key\": give them from the repository’s secrets. To check only, use \"mode: validate\""
	},
	noToken: {
		fr: "Import impossible sans « token » : le journal des imports est dans les refs du dépôt (permissions : contents: write)",
		en: "Cannot import without \"token\": the journal of imports lives in the refs of the repository (permissions: contents: write)"
	},
	nothingMatched: {
		fr: "Aucun fichier à traiter ne correspond à « files »",
		en: "No file to work on matches \"files\""
	},
	nearlyMatched: {
		fr: "Aucun fichier à traiter ne correspond à « files » ; ceux-ci y ressemblent : {near}",
		en: "No file to work on matches \"files\"; these nearly do: {near}"
	},
	idlePattern: {
		fr: "Le motif {pattern} de « files » ne prend aucun fichier",
		en: "The pattern {pattern} of \"files\" takes no file"
	},
	refDeleted: {
		fr: "La branche a été supprimée : rien à faire",
		en: "The branch was deleted: nothing to do"
	},
	planTooLong: {
		fr: "Le plan ne tient pas dans une sortie GitHub : {count} fichiers n’y sont pas. Ils viendront à la prochaine exécution, une fois les autres importés",
		en: "The plan does not fit into an output of GitHub: {count} files are left out. They come with the next run, once the others are imported"
	},
	unexpected: {
		fr: "Erreur imprévue ({name}). Relancer le workflow : ce qui est parti est au journal et ne repart pas ; si elle revient, la signaler",
		en: "Unexpected error ({name}). Run the workflow again: what has left is in the journal and does not leave again; if it comes back, report it"
	}
};

/**
* Tells everybody: annotations, outputs, summary, files.
* @returns the exit code
*/
async function publish(told, audience) {
	const { inputs } = audience;
	const { lang, values } = inputs;
	const failOn = inputs["fail-on"];
	const { outcomes, context } = told;
	const notes = [...told.notes];
	const troubles = await writeFiles(told, audience);
	const matrix = told.matrix === null ? {} : { matrix: told.matrix };
	if (!writeOutputs({
		...outputs(outcomes, lang),
		...matrix
	})) troubles.push({
		level: "error",
		text: texts$1.noOutputs
	});
	notes.push(...troubles);
	const said = notes.map(({ text }) => text);
	await writeSummary(summaryMarkdown(outcomes, {
		lang,
		values,
		failOn,
		context: {
			...context,
			notes: said
		}
	}));
	for (const text of said) log(text[lang]);
	writeAnnotations(annotations(outcomes, {
		lang,
		failOn,
		notes
	}));
	return told.failed || troubles.length > 0 ? 1 : 0;
}
async function writeFiles(told, { inputs, event, env }) {
	const workspace = env.GITHUB_WORKSPACE ?? process$1.cwd();
	const notes = [];
	const write = async (path, text) => {
		if (path === null) return;
		try {
			await writeWorkspaceFile(workspace, path, text());
		} catch (error) {
			if (!isLoopFecError(error)) throw error;
			notes.push({
				level: "error",
				text: error.texts
			});
		}
	};
	const { sarif, outcomes, context, failed } = told;
	if (sarif !== null) await write(inputs["sarif-file"], () => sarif.text(failed ? 1 : 0));
	const { lang, values } = inputs;
	const { mode, deleted } = context;
	const repository = event === null ? "" : `${event.owner}/${event.repository}`;
	const about = {
		mode,
		deleted: [...deleted],
		repository,
		commit: event?.commit ?? "",
		run: env.GITHUB_RUN_ID ?? null
	};
	await write(inputs["report-file"], () => actionReportText(actionReport(outcomes, {
		lang,
		values,
		context: about
	})));
	return notes;
}

/** What core says for a command line, and what it is in a workflow. The first that fits wins, piece by piece. */
const wordings$1 = [
	[/\s*; --allow-overlap [^.;]*/g, ""],
	[/\s*; --other-siren [^.;]*/g, ""],
	[/Donner son nom légal avec --name, par exemple --name /g, "Lui donner son nom légal, par exemple "],
	[/Give its legal name with --name, for example --name /g, "Give it its legal name, for example "],
	[/« loop-fec validate » dit pourquoi/g, "Le rapport dit pourquoi"],
	[/"loop-fec validate" says why/g, "The report says why"],
	[/Vérifier le fichier, --dossier et --siret ; « loop-fec imports » liste les imports/g, "Vérifier la clé donnée à resolve-unknown"],
	[/Check the file, --dossier and --siret; "loop-fec imports" lists the imports/g, "Check the key given to resolve-unknown"],
	[/relancer « loop-fec imports », regarder dans Loop et recommencer/g, "regarder dans Loop et relancer le workflow"],
	[/run "loop-fec imports", look in Loop and try again/g, "look in Loop and run the workflow again"],
	[/CEGID_LOOP_SUBSCRIPTION_KEY/g, "subscription-key"],
	[/CEGID_LOOP_API_(KEY|SECRET)/g, "api-key"],
	[/CEGID_LOOP_API_URL/g, "api-url"],
	[/--(dossier|siret)\b/g, "« $1 »"]
];
/** A refusal of core in the words of a workflow: no option of the command line. */
function forTheAction({ fr, en }) {
	return {
		fr: reworded(fr),
		en: reworded(en).replace(/« (dossier|siret) »/g, "\"$1\"")
	};
}
function reworded(text) {
	return wordings$1.reduce((result, [pattern, wording]) => result.replace(pattern, wording), text);
}

const Sha$1 = pipe(string(), regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/));
/** The members of GitHub's payloads that matter here. Everything in them that a person can write is untrusted. */
const PayloadSchema = object({
	ref: optional(string()),
	before: optional(Sha$1),
	after: optional(Sha$1),
	deleted: optional(boolean()),
	pull_request: optional(object({
		base: object({ sha: Sha$1 }),
		head: object({ sha: Sha$1 })
	})),
	repository: optional(object({
		private: optional(boolean()),
		visibility: optional(string()),
		default_branch: optional(string())
	}))
});
function badEvent(what) {
	return new LoopFecError("bad-event", {
		fr: `L’événement GitHub n’est pas lisible (${what}). Cette action s’exécute dans un workflow GitHub`,
		en: `The GitHub event cannot be read (${what}). This action runs in a GitHub workflow`
	}, { what });
}
function readPayload(path) {
	if (path === void 0 || path === "") throw badEvent("GITHUB_EVENT_PATH");
	let value;
	try {
		value = JSON.parse(readFileSync$1(path, "utf8"));
	} catch {
		throw badEvent("GITHUB_EVENT_PATH");
	}
	const result = safeParse(PayloadSchema, value);
	if (!result.success) throw badEvent(getDotPath(result.issues[0]) ?? "GITHUB_EVENT_PATH");
	return result.output;
}
function privacyOf({ repository }) {
	if (repository?.visibility !== void 0 && repository.visibility === "public") return false;
	return repository?.private ?? null;
}
/** By the event's own name: members that belong to another event decide nothing. */
function revisions(name, ref, payload, sha) {
	if (name === "push") {
		const { before, after, deleted = false } = payload;
		if (before === void 0) throw badEvent("before");
		if (after === void 0) throw badEvent("after");
		if (!deleted && payload.ref !== ref) throw badEvent("ref");
		return {
			commit: after,
			before,
			deleted,
			pullRequest: null
		};
	}
	if (!is(Sha$1, sha)) throw badEvent("GITHUB_SHA");
	const rest = {
		commit: sha,
		before: null,
		deleted: false
	};
	if (name !== "pull_request") return {
		...rest,
		pullRequest: null
	};
	const { pull_request: pull } = payload;
	if (pull === void 0) throw badEvent("pull_request");
	return {
		...rest,
		pullRequest: {
			base: pull.base.sha,
			head: pull.head.sha
		}
	};
}
/** @throws {LoopFecError} `bad-event` */
function readEvent(env) {
	const payload = readPayload(env.GITHUB_EVENT_PATH);
	const [owner = "", repository = "", ...rest] = (env.GITHUB_REPOSITORY ?? "").split("/");
	if (owner === "" || repository === "" || rest.length > 0) throw badEvent("GITHUB_REPOSITORY");
	const name = env.GITHUB_EVENT_NAME ?? "";
	if (name === "") throw badEvent("GITHUB_EVENT_NAME");
	const ref = env.GITHUB_REF ?? payload.ref ?? "";
	return {
		name,
		ref,
		...revisions(name, ref, payload, env.GITHUB_SHA),
		owner,
		repository,
		isPrivate: privacyOf(payload),
		defaultBranch: payload.repository?.default_branch ?? null
	};
}

/** Characters of a foreign message that we show. */
const messageLimit = 500;
/** Below this length a "secret" is a common syllable: to blot it out would garble every message. */
const shortestSecret = 4;
/** Removes known secrets, in plain and percent-encoded form, and all that could sign or authenticate an address. */
function redact(text, secrets) {
	let clean = text;
	const known = secrets.filter((secret) => secret.length >= shortestSecret);
	for (const secret of known.sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, "…").replaceAll(encodeURIComponent(secret.toWellFormed()), "…");
	return clean.replace(/(\w:\/\/)[^\s/@]*@/g, "$1…@").replace(/(\w:\/\/[^\s?#]*)[?#]\S*/g, "$1?…").replace(/(?<![a-z])sig(=|%3D)[^\s&"'<>]+/gi, "sig=…");
}
/** A foreign message made fit to be shown: one line, no control or invisible characters, no secret, at most 500 characters. */
function cleanMessage(text, secrets) {
	const characters = [...redact(text.toWellFormed().replace(/\s+/gu, " ").replace(/[\p{Cc}\p{Cf}]/gu, "").trim(), secrets)];
	return characters.length <= messageLimit ? characters.join("") : `${characters.slice(0, 499).join("")}…`;
}
/** Objects within objects that an answer of the API may have. */
const depthLimit = 32;
/**
* The fields of an answer without the secrets and signed addresses that they may hold; all else stays as it came.
* @throws {RangeError} when nested too deep
*/
function redactFields(fields, secrets) {
	return redactEntries(fields, secrets, 0);
}
function redactEntries(fields, secrets, depth) {
	if (depth > depthLimit) throw new RangeError("nested too deep");
	return Object.fromEntries(Object.entries(fields).map(([name, item]) => [redact(name, secrets), redactValue(item, secrets, depth + 1)]));
}
function redactValue(value, secrets, depth) {
	if (depth > depthLimit) throw new RangeError("nested too deep");
	if (typeof value === "string") return redact(value, secrets);
	if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets, depth + 1));
	if (typeof value !== "object" || value === null) return value;
	return redactEntries(value, secrets, depth);
}

/** What git may inherit: how to find programs, the home, proxies and certificates. No input, no token, no GIT_*. */
const inherited = /^(PATH|PATHEXT|HOME|USERPROFILE|XDG_CONFIG_HOME|SYSTEMROOT|COMSPEC|TEMP|TMP|TMPDIR|SSH_AUTH_SOCK|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|GIT_SSL_CAPATH|(HTTPS?|ALL|NO)_PROXY)$/i;
function basic(token) {
	return btoa(`x-access-token:${token}`);
}
/** What must not be seen in anything that git prints. */
function secretsOf({ token }) {
	return token === "" ? [] : [token, basic(token)];
}
/**
* Settings that only this process's git sees. The empty header takes away the one that actions/checkout may have left:
* GitHub refuses a request with two. `safe.directory`: in a container the checkout belongs to another user.
*/
function settings({ serverUrl, token }) {
	const header = `http.${serverUrl.replace(/\/*$/, "/")}.extraheader`;
	const safe = ["safe.directory", "*"];
	if (token === "") return [safe];
	return [
		safe,
		[header, ""],
		[header, `AUTHORIZATION: basic ${basic(token)}`]
	];
}
/** @param ceiling the folder above the repository: a repository further up is not the one that is meant */
function gitEnvironment(env, access, ceiling) {
	const kept = Object.entries(env).filter((entry) => inherited.test(entry[0]) && entry[1] !== void 0);
	const config = settings(access).flatMap(([key, value], i) => [[`GIT_CONFIG_KEY_${i}`, key], [`GIT_CONFIG_VALUE_${i}`, value]]);
	return {
		...Object.fromEntries(kept),
		LC_ALL: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "",
		SSH_ASKPASS: "",
		GCM_INTERACTIVE: "never",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_CEILING_DIRECTORIES: ceiling,
		GIT_CONFIG_COUNT: String(config.length / 2),
		...Object.fromEntries(config)
	};
}
/** Before the command, each time: nothing that a repository's settings name is run, no file name is a pattern. */
const gitOptions = [
	"--no-pager",
	"--literal-pathspecs",
	...[
		"core.quotePath=off",
		"core.fsmonitor=false",
		"core.hooksPath=/dev/null",
		"gc.auto=0",
		"maintenance.auto=false",
		"fetch.recurseSubmodules=false",
		"protocol.ext.allow=never",
		"http.lowSpeedLimit=1000",
		"http.lowSpeedTime=60"
	].flatMap((setting) => ["-c", setting])
];

/** Which command, without its arguments: these may hold names and addresses. */
const commandOf = (args) => args[0] ?? "";
function gitMissing(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
	return new LoopFecError("git-missing", {
		fr: `git ne démarre pas (${code}). Installer git sur la machine qui exécute le workflow`,
		en: `Cannot start git (${code}). Install git on the machine that runs the workflow`
	}, { code });
}
function gitTooOld(found, needed) {
	return new LoopFecError("git-too-old", {
		fr: `git ${found} est trop ancien : il faut ${needed} ou plus récent sur la machine qui exécute le workflow`,
		en: `git ${found} is too old: ${needed} or later is needed on the machine that runs the workflow`
	}, {
		found,
		needed
	});
}
function gitTimeOut(args, timeoutMs) {
	const command = commandOf(args);
	const seconds = Math.round(timeoutMs / 1e3);
	return new LoopFecError("git-timeout", {
		fr: `git ${command} n’a pas répondu en ${seconds} s et a été arrêté. Relancer le workflow`,
		en: `git ${command} did not answer within ${seconds} s and was stopped. Run the workflow again`
	}, {
		command,
		seconds
	});
}
function gitFailed(args, code, stderr) {
	const command = commandOf(args);
	return new LoopFecError("git-failed", {
		fr: `git ${command} a échoué (${code ?? "arrêté"}) : ${JSON.stringify(stderr)}`,
		en: `git ${command} failed (${code ?? "stopped"}): ${JSON.stringify(stderr)}`
	}, {
		command,
		exitCode: code,
		stderr
	});
}
function noCheckout(stderr) {
	return new LoopFecError("no-checkout", {
		fr: "Le dossier de travail n’est pas un dépôt git. Ajouter l’étape actions/checkout avant loop-fec, sans « path »",
		en: "The workspace is not a git repository. Add the step actions/checkout before loop-fec, without \"path\""
	}, { stderr });
}
/** A commit that neither the checkout nor the server has. */
function historyMissing(commit, stderr) {
	return new LoopFecError("history-missing", {
		fr: `Le commit ${commit} est introuvable, dans la copie de travail comme sur le serveur : impossible de dire ce que le push a changé. Rien n’a été importé. Lancer le workflow à la main (workflow_dispatch) : il examine tous les fichiers`,
		en: `Cannot find commit ${commit}, neither in the checkout nor on the server: what the push changed cannot be told. Nothing was imported. Run the workflow by hand (workflow_dispatch): it looks at all files`
	}, {
		commit,
		stderr
	});
}
/** The server did not hand out the commit for a reason of its own: access, network. */
function historyNotFetched(commit, stderr) {
	return new LoopFecError("history-not-fetched", {
		fr: `Le commit ${commit} manque dans la copie de travail et n’a pas pu être récupéré : ${JSON.stringify(stderr)}. Donner « permissions: contents: read » et l’entrée « token », ou « fetch-depth: 0 » à actions/checkout`,
		en: `Commit ${commit} is not in the checkout and could not be fetched: ${JSON.stringify(stderr)}. Give "permissions: contents: read" and the input "token", or "fetch-depth: 0" to actions/checkout`
	}, {
		commit,
		stderr
	});
}
function badCommit(text) {
	const shown = JSON.stringify(text.slice(0, 80));
	return new LoopFecError("bad-commit", {
		fr: `${shown} n’est pas l’identifiant d’un commit. Vérifier l’événement qui a lancé le workflow`,
		en: `${shown} is not the name of a commit. Check the event that started the workflow`
	});
}
function noMergeBase(base, head) {
	return new LoopFecError("history-missing", {
		fr: `Aucun ancêtre commun trouvé entre ${base} et ${head} : impossible de dire ce que la pull request change. Donner « fetch-depth: 0 » à actions/checkout`,
		en: `Found no common ancestor of ${base} and ${head}: what the pull request changes cannot be told. Give "fetch-depth: 0" to actions/checkout`
	}, {
		base,
		head
	});
}

/** Milliseconds. */
const localTimeout = 12e4;
const stderrBytes = 8192;
/** A list of a million files fits. */
const stdoutBytes = 268435456;
/** The first that takes settings by GIT_CONFIG_COUNT; an older one would not send the token. */
const lowestVersion = "2.31";
/** A process group of its own, to be stopped as one. Windows has none. */
const ownGroup = process$1.platform !== "win32";
/** @throws {LoopFecError} `no-checkout`, `git-missing`, `git-too-old` */
async function openGit(options) {
	const folder = resolve(options.folder);
	const env = gitEnvironment(options.env, options, dirname(folder));
	const secrets = secretsOf(options);
	function start(args) {
		const child = spawn("git", [
			"-C",
			folder,
			...gitOptions,
			...args
		], {
			cwd: tmpdir(),
			env,
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true,
			detached: ownGroup
		});
		let said = "";
		child.stderr.on("data", (chunk) => {
			if (said.length < stderrBytes) said += new TextDecoder().decode(chunk);
		});
		child.stdin.on("error", () => {});
		const ended = new Promise((done, fail) => {
			child.on("error", (error) => fail(gitMissing(error)));
			child.on("close", (code) => done(code));
		});
		ended.catch(() => {});
		return {
			child,
			ended,
			stderr: () => cleanMessage(said.slice(0, stderrBytes), secrets)
		};
	}
	/** Runs the work and stops git at its end, whatever the end. */
	async function guarded(running, { args, timeoutMs }, work) {
		const { signal } = options;
		let timer;
		let onAbort = () => {};
		const stopped = new Promise((_, fail) => {
			timer = setTimeout(() => fail(gitTimeOut(args, timeoutMs)), timeoutMs);
			onAbort = () => fail(signal?.reason);
			signal?.addEventListener("abort", onAbort, { once: true });
		});
		try {
			signal?.throwIfAborted();
			return await Promise.race([work(), stopped]);
		} finally {
			clearTimeout(timer);
			signal?.removeEventListener("abort", onAbort);
			stop$1(running.child);
		}
	}
	const git = {
		async attempt(args, { stdin = "", timeoutMs = localTimeout } = {}) {
			const running = start(args);
			const { child, ended, stderr } = running;
			return guarded(running, {
				args,
				timeoutMs
			}, async () => {
				const chunks = [];
				let bytes = 0;
				child.stdout.on("data", (chunk) => {
					bytes += chunk.length;
					if (bytes <= stdoutBytes) chunks.push(chunk);
					else stop$1(child);
				});
				child.stdin.end(stdin);
				const code = await ended;
				if (bytes > stdoutBytes) throw gitFailed(args, code, "too much output");
				return {
					code,
					stdout: new Uint8Array(Buffer.concat(chunks)),
					stderr: stderr()
				};
			});
		},
		async run(args, run) {
			const { code, stdout, stderr } = await git.attempt(args, run);
			if (code !== 0) throw gitFailed(args, code, stderr);
			return stdout;
		},
		async line(args, run) {
			return new TextDecoder().decode(await git.run(args, run)).trim();
		},
		async *stream(args, signal) {
			const { child, ended, stderr } = start(args);
			child.stdin.end();
			const next = child.stdout[Symbol.asyncIterator]();
			const stops = [options.signal, signal].filter((one) => one !== void 0);
			const any = AbortSignal.any(stops);
			const onAbort = () => stop$1(child);
			any.addEventListener("abort", onAbort, { once: true });
			try {
				for (;;) {
					any.throwIfAborted();
					const { done, value } = await guardedNext(next, args).catch((error) => {
						any.throwIfAborted();
						throw error;
					});
					any.throwIfAborted();
					if (done === true) break;
					yield value;
				}
				const code = await ended;
				any.throwIfAborted();
				if (code !== 0) throw gitFailed(args, code, stderr());
			} finally {
				any.removeEventListener("abort", onAbort);
				stop$1(child);
			}
		}
	};
	const version = await git.attempt(["version"]);
	const found = /\d+\.\d+/.exec(new TextDecoder().decode(version.stdout))?.[0];
	if (found !== void 0 && found.localeCompare(lowestVersion, "en", { numeric: true }) < 0) throw gitTooOld(found, lowestVersion);
	const { code, stderr } = await git.attempt(["rev-parse", "--git-dir"]);
	if (code !== 0) throw noCheckout(stderr);
	return git;
}
/** Ends git and what it has started to talk to the server, which git alone would leave behind. */
function stop$1(child) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	try {
		if (ownGroup && child.pid !== void 0) process$1.kill(-child.pid, "SIGTERM");
		else child.kill();
	} catch {
		child.kill();
	}
	child.stdout.destroy();
	child.stderr.destroy();
}
/** The next chunk; only the time that git needs counts, not the reader's. */
async function guardedNext(chunks, args) {
	let timer;
	const late = new Promise((_, fail) => {
		timer = setTimeout(() => fail(gitTimeOut(args, localTimeout)), localTimeout);
	});
	try {
		return await Promise.race([chunks.next(), late]);
	} finally {
		clearTimeout(timer);
	}
}

/** Events whose runs may import. */
const importing = /* @__PURE__ */ new Set([
	"push",
	"workflow_dispatch",
	"schedule"
]);
const refusals = {
	pull_request_target: {
		fr: "Événement « pull_request_target » refusé : il donne les secrets du dépôt à ce qu’un inconnu propose. Employer « pull_request », qui contrôle les fichiers sans aucun secret",
		en: "Event \"pull_request_target\" refused: it hands the repository’s secrets to what a stranger proposes. Use \"pull_request\", which checks the files without any secret"
	},
	workflow_run: {
		fr: "Événement « workflow_run » refusé : il donne les secrets du dépôt à la suite d’un workflow qui a pu venir d’ailleurs. Employer « push », « workflow_dispatch », « schedule » ou « pull_request »",
		en: "Event \"workflow_run\" refused: it hands the repository’s secrets to what follows a workflow that may have come from elsewhere. Use \"push\", \"workflow_dispatch\", \"schedule\" or \"pull_request\""
	},
	other: {
		fr: "Événement « {event} » refusé : cette action ne sait pas quels fichiers il concerne. Employer « push », « workflow_dispatch », « schedule » ou « pull_request »",
		en: "Event \"{event}\" refused: this action cannot tell which files it is about. Use \"push\", \"workflow_dispatch\", \"schedule\" or \"pull_request\""
	},
	public: {
		fr: "Import refusé : ce dépôt est public, et les FEC de clients n’ont rien à y faire. Rendre le dépôt privé, ou employer « mode: validate »",
		en: "Import refused: this repository is public, and clients’ FEC files have no place there. Make it private, or use \"mode: validate\""
	},
	privacy: {
		fr: "Import refusé : GitHub n’a pas dit si ce dépôt est privé. Relancer le workflow ; si cela se répète, donner à « token » un jeton qui peut lire ce dépôt (permissions : contents: write)",
		en: "Import refused: GitHub did not say whether this repository is private. Run the workflow again; if that does not help, give \"token\" one that may read it (permissions: contents: write)"
	},
	branch: {
		fr: "Import refusé : rien ne dit quelle est la branche par défaut. La nommer dans « refs »",
		en: "Import refused: nothing tells which branch is the default one. Name it in \"refs\""
	},
	word: {
		fr: "« {input} » n’est admis qu’au lancement à la main (workflow_dispatch), où une personne en décide. Le retirer du workflow « {event} »",
		en: "\"{input}\" is for runs started by hand (workflow_dispatch), where a person decides. Take it out of the \"{event}\" workflow"
	},
	wordUnheard: {
		fr: "« {input} » ne serait pas entendu ici : rien n’est importé en « mode: {mode} » ni depuis {ref}. Lancer à la main un workflow en « mode: import », sur une branche d’où l’on importe",
		en: "\"{input}\" would not be heard here: nothing is imported with \"mode: {mode}\" nor from {ref}. Start by hand a workflow with \"mode: import\", on a branch to import from"
	}
};
const notes = {
	pullRequest: {
		fr: "Demande de fusion : les fichiers sont seulement contrôlés, rien n’est importé",
		en: "Pull request: the files are only checked, nothing is imported"
	},
	ref: {
		fr: "{ref} n’est pas parmi les branches d’où l’on importe (« refs ») : les fichiers sont seulement contrôlés, rien n’est importé",
		en: "{ref} is not among the branches to import from (\"refs\"): the files are only checked, nothing is imported"
	}
};
const refused$1 = (why) => ({
	kind: "refused",
	why
});
const go = (mode, note = null) => ({
	kind: "go",
	mode,
	note
});
function fullRef(name) {
	return name.startsWith("refs/") ? name : `refs/heads/${name}`;
}
/** Whether this run may import, and if not, what it does instead. */
function decide(circumstances) {
	const { ref, mode, words } = circumstances;
	const policy = byEvent(circumstances);
	const word = words[0];
	return word !== void 0 && policy.kind === "go" && policy.mode !== "import" ? refused$1(fillText(refusals.wordUnheard, {
		input: word,
		mode,
		ref
	})) : policy;
}
function byEvent({ event, ref, mode, refs, defaultBranch, isPrivate, words }) {
	if (event === "pull_request_target" || event === "workflow_run") return refused$1(refusals[event]);
	if (event !== "pull_request" && !importing.has(event)) return refused$1(fillText(refusals.other, { event }));
	const word = words[0];
	if (word !== void 0 && event !== "workflow_dispatch") return refused$1(fillText(refusals.word, {
		input: word,
		event
	}));
	if (mode === "validate") return go("validate");
	if (event === "pull_request") return go("validate", notes.pullRequest);
	if (isPrivate === false) return refused$1(refusals.public);
	if (isPrivate === null) return refused$1(refusals.privacy);
	if (refs.length === 0 && defaultBranch === null) return refused$1(refusals.branch);
	if (!(refs.length > 0 ? refs : [defaultBranch ?? ""]).some((name) => fullRef(name) === ref)) return go("validate", fillText(notes.ref, { ref }));
	return go(mode);
}

/** Rules about accounts, journals and third parties: their numbers and their labels. */
const accountClass = {
	id: "account-class",
	level: "field",
	source: "PCG (classes de comptes)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Classe de compte",
		en: "Class of account"
	},
	why: {
		fr: "Un FEC porte les comptes des classes 1 à 7, plus rarement les comptes spéciaux de la classe 8. La classe 9 relève de la comptabilité analytique et le plan comptable général n’a pas de classe 0.",
		en: "A FEC holds accounts of classes 1 to 7, more rarely the special accounts of class 8. Class 9 belongs to cost accounting, and the general chart of accounts has no class 0."
	},
	mend: {
		fr: "Exclure la comptabilité analytique de l’export, ou corriger le numéro du compte",
		en: "Leave cost accounting out of the export, or correct the account number"
	},
	example: {
		bad: "960100",
		good: "601000"
	},
	message: {
		fr: "Le compte {value} est d’une classe qui n’a pas sa place dans un FEC",
		en: "Account {value} is of a class that does not belong in a FEC"
	}
};
const accountUnknownRoot = {
	id: "account-unknown-root",
	level: "ledger",
	source: "LPF art. A47 A-1, VII 1° n° 5 ; PCG (règlements ANC 2014-03 et 2022-06)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Racine de compte inconnue",
		en: "Unknown root of an account"
	},
	why: {
		fr: "Les trois premiers chiffres d’un compte suivent le plan comptable français. Il existe des plans propres aux assurances, aux banques ou aux associations, que ce contrôle ne connaît pas.",
		en: "The first three digits of an account follow the French chart of accounts. Insurers, banks and associations have charts of their own, which this check does not know."
	},
	mend: {
		fr: "Rien si l’entité suit un plan particulier ; sinon rattacher le compte à une racine du plan comptable général",
		en: "Nothing if the entity follows a particular chart; otherwise put the account under a root of the general chart"
	},
	example: {
		bad: "415000",
		good: "416000"
	},
	message: {
		fr: "Compte {value} : la racine {root} n’est pas au plan comptable général",
		en: "Account {value}: root {root} is not in the general chart of accounts"
	}
};
const accountLabelInconsistent = {
	id: "account-label-inconsistent",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Plusieurs libellés pour un compte",
		en: "Several labels for one account"
	},
	why: {
		fr: "Un compte a un seul libellé. Plusieurs libellés signalent un compte renommé en cours d’exercice ou employé pour des opérations de nature différente.",
		en: "An account has one label. Several labels point to an account renamed during the year or used for operations of different kinds."
	},
	mend: {
		fr: "Garder un libellé par compte dans le logiciel et refaire l’export",
		en: "Keep one label for each account in the software and export again"
	},
	example: {
		bad: "606400|Fournitures ⏎ 606400|Honoraires",
		good: "606400|Fournitures ⏎ 622600|Honoraires"
	},
	message: {
		fr: "Le compte {value} a {labels} libellés, dont « {first} » et « {second} »",
		en: "Account {value} has {labels} labels, among them “{first}” and “{second}”"
	}
};
const journalLabelInconsistent = {
	id: "journal-label-inconsistent",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Plusieurs libellés pour un journal",
		en: "Several labels for one journal"
	},
	why: {
		fr: "Un code de journal désigne un seul journal. Plusieurs libellés signalent un journal renommé, ou deux journaux réunis sous un même code.",
		en: "A journal code stands for one journal. Several labels point to a renamed journal, or to two journals under one code."
	},
	mend: {
		fr: "Garder un libellé par journal dans le logiciel et refaire l’export",
		en: "Keep one label for each journal in the software and export again"
	},
	example: {
		bad: "BQ|Banque ⏎ BQ|Caisse",
		good: "BQ|Banque ⏎ CA|Caisse"
	},
	message: {
		fr: "Le journal {value} a {labels} libellés, dont « {first} » et « {second} »",
		en: "Journal {value} has {labels} labels, among them “{first}” and “{second}”"
	}
};
const auxLabelInconsistent = {
	id: "aux-label-inconsistent",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Plusieurs libellés pour un tiers",
		en: "Several labels for one third party"
	},
	why: {
		fr: "Un compte auxiliaire désigne un seul tiers. Plusieurs libellés signalent un tiers renommé, ou deux tiers confondus.",
		en: "An auxiliary account stands for one third party. Several labels point to a renamed third party, or to two taken for one."
	},
	mend: {
		fr: "Garder un libellé par tiers dans le logiciel et refaire l’export",
		en: "Keep one label for each third party in the software and export again"
	},
	example: {
		bad: "F001|MARTIN ⏎ F001|DUPONT",
		good: "F001|MARTIN ⏎ F002|DUPONT"
	},
	message: {
		fr: "Le tiers {value} a {labels} libellés, dont « {first} » et « {second} »",
		en: "Third party {value} has {labels} labels, among them “{first}” and “{second}”"
	}
};
const auxPair = {
	id: "aux-pair",
	level: "row",
	source: "LPF art. A47 A-1, VII 1° n° 7 et 8",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Tiers incomplet",
		en: "Incomplete third party"
	},
	why: {
		fr: "CompAuxNum et CompAuxLib vont ensemble : remplis tous deux, ou vides tous deux si l’entité ne tient pas de comptes auxiliaires.",
		en: "CompAuxNum and CompAuxLib go together: both filled, or both empty if the entity keeps no auxiliary accounts."
	},
	mend: {
		fr: "Compléter la fiche du tiers dans le logiciel et refaire l’export",
		en: "Complete the third party in the software and export again"
	},
	example: {
		bad: "401000|Fournisseurs|F001|",
		good: "401000|Fournisseurs|F001|MARTIN"
	},
	message: {
		fr: "CompAuxNum et CompAuxLib ne sont pas remplis ensemble",
		en: "CompAuxNum and CompAuxLib are not filled together"
	},
	forms: {
		number: {
			fr: "Le tiers {value} n’a pas de libellé (CompAuxLib est vide)",
			en: "Third party {value} has no label (CompAuxLib is empty)"
		},
		label: {
			fr: "Le tiers {value} n’a pas de numéro (CompAuxNum est vide)",
			en: "Third party {value} has no number (CompAuxNum is empty)"
		}
	}
};
const auxOnNonTiersAccount = {
	id: "aux-on-non-tiers-account",
	level: "row",
	source: "Pratique (imports comptables)",
	law: "info",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Tiers hors de la classe 4",
		en: "Third party outside class 4"
	},
	why: {
		fr: "Les comptes auxiliaires détaillent les comptes de tiers, de classe 4. Sur un compte de charge, de produit ou de banque, ils font échouer des imports.",
		en: "Auxiliary accounts detail the third-party accounts, of class 4. On an expense, income or bank account they make imports fail."
	},
	mend: {
		fr: "Régler l’export pour ne donner le tiers que sur les comptes de classe 4",
		en: "Set the export to give the third party on accounts of class 4 only"
	},
	example: {
		bad: "607000|Achats|F001|MARTIN",
		good: "607000|Achats||"
	},
	message: {
		fr: "Le tiers {value} figure sur le compte {account}, qui n’est pas un compte de tiers",
		en: "Third party {value} stands on account {account}, which is not a third-party account"
	}
};
const auxInAccountNumber = {
	id: "aux-in-account-number",
	level: "row",
	source: "BOI-CF-IOR-60-40-20 (exemple 401AE)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Tiers dans le numéro de compte",
		en: "Third party inside the account number"
	},
	why: {
		fr: "La doctrine donne l’exemple d’un compte 401AE : le numéro peut contenir des lettres. Un import crée alors un compte général par tiers.",
		en: "The doctrine gives the example of an account 401AE: the number may hold letters. An import then creates one general account for each third party."
	},
	mend: {
		fr: "Rien d’obligatoire ; le compte collectif et le tiers dans CompAuxNum facilitent l’import",
		en: "Nothing is required; the collective account, with the third party in CompAuxNum, makes the import easier"
	},
	example: {
		bad: "411DUPONT|Dupont||",
		good: "411000|Clients|DUPONT|Dupont"
	},
	message: {
		fr: "Le compte {value} semble contenir le tiers ; CompAuxNum est vide",
		en: "Account {value} seems to hold the third party; CompAuxNum is empty"
	}
};

function severityOf(data, regime, variant) {
	if (typeof data === "string") return data;
	const byRegime = regime === null ? void 0 : data.regimes?.[regime];
	const byVariant = variant === null ? void 0 : data.variants?.[variant];
	return byRegime ?? byVariant ?? data.default;
}
/** Nothing to fill in beside the value and the column. */
const plain$1 = {};

/** Rules about amounts (A47 A-1 XII 2°): decimal, comma, no thousands separator, signed first or last. */
function fault$2(expected) {
	return (reading) => reading.fault === expected ? plain$1 : null;
}
const numbers = "LPF art. A47 A-1, XII 2°";
const amountDecimalPoint = {
	id: "amount-decimal-point",
	level: "field",
	source: numbers,
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Point décimal",
		en: "Decimal point"
	},
	why: {
		fr: "La marque décimale d’un FEC à plat est la virgule.",
		en: "The decimal mark of a flat FEC is the comma."
	},
	mend: {
		fr: "Refaire l’export avec la virgule",
		en: "Export again with the comma"
	},
	example: {
		bad: "1234.56",
		good: "1234,56"
	},
	message: {
		fr: "{column} a un point au lieu d’une virgule : {value}",
		en: "{column} has a point instead of a comma: {value}"
	},
	check: fault$2("decimal-point")
};
const amountThousandsSeparator = {
	id: "amount-thousands-separator",
	level: "field",
	source: numbers,
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Séparateur de milliers",
		en: "Thousands separator"
	},
	why: {
		fr: "Les chiffres se suivent sans espace, point ni apostrophe.",
		en: "Digits follow each other without space, point or apostrophe."
	},
	mend: {
		fr: "Refaire l’export sans séparateur de milliers",
		en: "Export again without thousands separator"
	},
	example: {
		bad: "1 234,56",
		good: "1234,56"
	},
	message: {
		fr: "{column} a un séparateur de milliers : {value}",
		en: "{column} has a thousands separator: {value}"
	},
	check: fault$2("thousands-separator")
};
const amountSign = {
	id: "amount-sign",
	level: "field",
	source: numbers,
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Signe d’un montant",
		en: "Sign of an amount"
	},
	why: {
		fr: "Le signe se met en premier ou en dernier, une fois, sans espace.",
		en: "The sign stands first or last, once, without a space."
	},
	mend: {
		fr: "Écrire -12,00 ou 12,00-",
		en: "Write -12,00 or 12,00-"
	},
	example: {
		bad: "- 12,00",
		good: "-12,00"
	},
	message: {
		fr: "{column} a un signe mal placé : {value}",
		en: "{column} has a misplaced sign: {value}"
	},
	check: fault$2("sign")
};
const amountExponent = {
	id: "amount-exponent",
	level: "field",
	source: `${numbers} (« base décimale »)`,
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Notation scientifique",
		en: "Scientific notation"
	},
	why: {
		fr: "Un montant s’écrit en chiffres ; 1,2E2 est une forme de tableur.",
		en: "An amount is written in digits; 1,2E2 is a spreadsheet’s form."
	},
	mend: {
		fr: "Refaire l’export sans passer par un tableur",
		en: "Export again without a spreadsheet in between"
	},
	example: {
		bad: "1,2E2",
		good: "120,00"
	},
	message: {
		fr: "{column} est en notation scientifique : {value}",
		en: "{column} is in scientific notation: {value}"
	},
	check: fault$2("exponent")
};
const amountSyntax = {
	id: "amount-syntax",
	level: "field",
	source: numbers,
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Montant illisible",
		en: "Amount not readable"
	},
	why: {
		fr: "Ce n’est pas un nombre : l’équilibre de l’écriture ne peut pas être contrôlé.",
		en: "This is not a number: the balance of the entry cannot be checked."
	},
	mend: {
		fr: "Écrire le montant en chiffres, par exemple 1234,56",
		en: "Write the amount in digits, for example 1234,56"
	},
	example: {
		bad: "12,00 EUR",
		good: "12,00"
	},
	message: {
		fr: "{column} n’est pas un montant : {value}",
		en: "{column} is not an amount: {value}"
	},
	check: fault$2("syntax")
};
const amountTooManyDecimals = {
	id: "amount-too-many-decimals",
	level: "field",
	source: "Pratique (l’euro a deux décimales)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Plus de deux décimales",
		en: "More than two decimals"
	},
	why: {
		fr: "Un montant en euros a deux décimales ; les suivantes seront arrondies quelque part.",
		en: "An amount in euros has two decimals; any more will be rounded somewhere."
	},
	mend: {
		fr: "Arrondir au centime dans le logiciel",
		en: "Round to the cent in the software"
	},
	example: {
		bad: "12,345",
		good: "12,35"
	},
	message: {
		fr: "{column} a {decimals} décimales : {value}",
		en: "{column} has {decimals} decimals: {value}"
	},
	check: (reading) => reading.decimals > 2 ? { decimals: reading.decimals } : null
};
const amountEmpty = {
	id: "amount-empty",
	level: "field",
	source: "BOI-CF-IOR-60-40-20 § 210",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Montant vide",
		en: "Empty amount"
	},
	why: {
		fr: "La doctrine attend un nombre des deux côtés, zéro pour le côté non mouvementé.",
		en: "The doctrine expects a number on both sides, zero on the side that did not move."
	},
	mend: {
		fr: "Mettre 0,00",
		en: "Put 0,00"
	},
	example: {
		bad: "|100,00",
		good: "0,00|100,00"
	},
	message: {
		fr: "{column} est vide (lu comme 0,00)",
		en: "{column} is empty (read as 0,00)"
	},
	check: (reading) => reading.empty ? plain$1 : null
};
/** In the order in which they are asked; the first that has something to say is reported. */
const amountRules$1 = [
	amountDecimalPoint,
	amountThousandsSeparator,
	amountSign,
	amountExponent,
	amountSyntax,
	amountTooManyDecimals
];
const sensValue = {
	id: "sens-value",
	level: "field",
	source: "LPF art. A47 A-1, X",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Sens",
		en: "Sens"
	},
	why: {
		fr: "Sens vaut D ou C, ou bien +1 ou -1 ; autre chose ne dit pas de quel côté va le montant.",
		en: "Sens is D or C, or else +1 or -1; anything else does not say to which side the amount goes."
	},
	mend: {
		fr: "Mettre D ou C (ou +1 et -1) sur chaque ligne",
		en: "Put D or C (or +1 and -1) on every row"
	},
	example: {
		bad: "100,00|1",
		good: "100,00|+1"
	},
	message: {
		fr: "Sens vaut {value}",
		en: "Sens is {value}"
	}
};
const sensMixed = {
	id: "sens-mixed",
	level: "ledger",
	source: "LPF art. A47 A-1, X",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Deux façons d’écrire Sens",
		en: "Two ways of writing Sens"
	},
	why: {
		fr: "Le texte veut D et C, ou +1 et -1, pas les deux dans un fichier.",
		en: "The law wants D and C, or +1 and -1, not both in one file."
	},
	mend: {
		fr: "Garder l’une des deux façons",
		en: "Keep one of the two ways"
	},
	example: {
		bad: "100,00|D↵100,00|-1",
		good: "100,00|D↵100,00|C"
	},
	message: {
		fr: "Le fichier écrit Sens à la fois par D ou C et par +1 ou -1",
		en: "The file writes Sens both as D or C and as +1 or -1"
	}
};

/** Rules about what the file is. */
const fileEmpty = {
	id: "file-empty",
	level: "file",
	source: "LPF art. A47 A-1, VII 4°",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Fichier vide",
		en: "Empty file"
	},
	why: {
		fr: "Un fichier de zéro octet ne contient rien.",
		en: "A file of zero bytes holds nothing."
	},
	mend: {
		fr: "Refaire l’export depuis le logiciel",
		en: "Export again from the software"
	},
	example: {
		bad: "∅",
		good: "JournalCode|JournalLib|EcritureNum|…↵VE|Ventes|1|…"
	},
	message: {
		fr: "Le fichier est vide",
		en: "The file is empty"
	}
};
const fileNoEntry = {
	id: "file-no-entry",
	level: "file",
	source: "LPF art. A47 A-1, VII 1°",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Aucune écriture",
		en: "No entry"
	},
	why: {
		fr: "Le fichier n’a que la ligne des noms : il n’y a rien à contrôler ni à importer.",
		en: "The file has the line of names only: there is nothing to check or to import."
	},
	mend: {
		fr: "Refaire l’export en choisissant le bon exercice",
		en: "Export again and choose the right fiscal year"
	},
	example: {
		bad: "JournalCode|JournalLib|EcritureNum|…",
		good: "JournalCode|JournalLib|EcritureNum|…↵VE|Ventes|1|…"
	},
	message: {
		fr: "Le fichier ne contient aucune écriture",
		en: "The file holds no entry"
	}
};
const fileXml = {
	id: "file-xml",
	level: "file",
	source: "LPF art. A47 A-1, VI 2° ; documentation Cegid Loop (le format XML d’import n’est pas géré)",
	law: "none",
	official: "none",
	loop: "error",
	title: {
		fr: "FEC au format XML",
		en: "FEC in XML"
	},
	why: {
		fr: "La loi admet le XML, mais Cegid Loop ne l’importe pas et loop-fec ne le contrôle pas encore.",
		en: "The law admits XML, but Cegid Loop does not import it and loop-fec does not check it yet."
	},
	mend: {
		fr: "Exporter le FEC à plat (texte, tabulation ou |)",
		en: "Export the FEC as a flat file (text, tab or |)"
	},
	example: {
		bad: "<?xml version=\"1.0\"?><comptabilite>…",
		good: "JournalCode|JournalLib|EcritureNum|…"
	},
	message: {
		fr: "Le fichier est un FEC XML : Cegid Loop ne l’importe pas",
		en: "The file is an XML FEC: Cegid Loop does not import it"
	}
};
const fileUnsupportedContainer = {
	id: "file-unsupported-container",
	level: "file",
	source: "LPF art. A47 A-1, VI",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Ce n’est pas un fichier texte",
		en: "Not a text file"
	},
	why: {
		fr: "Un FEC est un fichier texte à plat (ou XML), sans archive ni tableur autour.",
		en: "A FEC is a flat text file (or XML), with no archive or spreadsheet around it."
	},
	mend: {
		fr: "Donner le fichier .txt exporté par le logiciel comptable (le sortir de l’archive s’il y est)",
		en: "Give the .txt file exported by the accounting software (take it out of the archive if it is in one)"
	},
	example: {
		bad: "123456782FEC20241231.xlsx",
		good: "123456782FEC20241231.txt"
	},
	message: {
		fr: "Le fichier est de format {format}, pas un fichier texte",
		en: "The file is of format {format}, not a text file"
	},
	forms: { binary: {
		fr: "Le fichier contient des données binaires, ce n’est pas un fichier texte",
		en: "The file holds binary data, it is not a text file"
	} }
};
const recordTooLong = {
	id: "record-too-long",
	level: "file",
	source: "LPF art. A47 A-1, VI 1° a",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Ligne démesurée",
		en: "Oversized line"
	},
	why: {
		fr: "Une ligne de plus d’un mégaoctet n’est pas une écriture : les fins de ligne manquent sans doute.",
		en: "A line of more than one megabyte is not an entry: the line ends are probably missing."
	},
	mend: {
		fr: "Refaire l’export avec une fin de ligne (CR LF, LF ou CR) après chaque enregistrement",
		en: "Export again with a line end (CR LF, LF or CR) after each record"
	},
	example: {
		bad: "VE|Ventes|1|…|VE|Ventes|2|…",
		good: "VE|Ventes|1|…↵VE|Ventes|2|…"
	},
	message: {
		fr: "La ligne dépasse 1 048 576 octets ; la suite du fichier n’a pas été contrôlée",
		en: "The line is longer than 1,048,576 bytes; the rest of the file was not checked"
	}
};

/** Rules about the content that a field must have. */
/** A required field with nothing in it. Reported by the row check, which knows which fields are required. */
const requiredFieldEmpty = {
	id: "required-field-empty",
	level: "field",
	source: "LPF art. A47 A-1, VII 1°, VIII 3° à 8° ; BOI-CF-IOR-60-40-20 §§ 70, 180 et 190",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Zone obligatoire vide",
		en: "Mandatory field empty"
	},
	why: {
		fr: "Cette zone doit être remplie sur chaque ligne, au besoin par une valeur conventionnelle.",
		en: "This field must be filled on every row, with a conventional value where need be."
	},
	mend: {
		fr: "Compléter l’écriture dans le logiciel et refaire l’export",
		en: "Complete the entry in the software and export again"
	},
	example: {
		bad: "VE||1|20240115",
		good: "VE|Ventes|1|20240115"
	},
	message: {
		fr: "{column} est vide",
		en: "{column} is empty"
	}
};
const requiredFieldOnlyNbsp = {
	id: "required-field-only-nbsp",
	level: "field",
	source: "LPF art. A47 A-1, VII 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Zone obligatoire faite d’espaces insécables",
		en: "Mandatory field made of non-breaking spaces"
	},
	why: {
		fr: "Une zone faite d’espaces insécables est vide pour qui la lit.",
		en: "A field made of non-breaking spaces is empty to its reader."
	},
	mend: {
		fr: "Compléter l’écriture dans le logiciel et refaire l’export",
		en: "Complete the entry in the software and export again"
	},
	example: {
		bad: "VE|U+00A0|1|20240115",
		good: "VE|Ventes|1|20240115"
	},
	message: {
		fr: "{column} ne contient que des espaces",
		en: "{column} holds nothing but spaces"
	},
	check(view) {
		return view.end > view.start && /^[\s\u00a0\u202f\u2007\u3000]+$/.test(view.text) ? plain$1 : null;
	}
};
const fieldQuoted = {
	id: "field-quoted",
	level: "field",
	source: "LPF art. A47 A-1, XII 3°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Zone entre guillemets",
		en: "Field in quotation marks"
	},
	why: {
		fr: "Le format ne connaît pas de guillemets autour des zones : ils feraient partie de la valeur.",
		en: "The format knows no quotation marks around fields: they would be part of the value."
	},
	mend: {
		fr: "Refaire l’export sans guillemets",
		en: "Export again without quotation marks"
	},
	example: {
		bad: "\"Facture 12\"",
		good: "Facture 12"
	},
	message: {
		fr: "{column} est entre guillemets : {value}",
		en: "{column} is in quotation marks: {value}"
	},
	check({ text }) {
		if (text.length < 2 || !text.startsWith("\"") || !text.endsWith("\"")) return null;
		return text.slice(1, -1).replaceAll("\"\"", "").includes("\"") ? null : plain$1;
	}
};
const accountFirstThreeDigits = {
	id: "account-first-three-digits",
	level: "field",
	source: "LPF art. A47 A-1, VII 1° n° 5",
	law: "error",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Numéro de compte",
		en: "Account number"
	},
	why: {
		fr: "Les trois premiers caractères d’un compte sont des chiffres du plan comptable.",
		en: "The first three characters of an account are digits of the chart of accounts."
	},
	mend: {
		fr: "Corriger le plan de comptes du logiciel et refaire l’export",
		en: "Correct the software’s chart of accounts and export again"
	},
	example: {
		bad: "4A1000",
		good: "411000"
	},
	message: {
		fr: "Le compte {value} ne commence pas par trois chiffres",
		en: "Account {value} does not start with three digits"
	},
	check({ bytes, start, end }) {
		if (end - start < 3) return plain$1;
		for (let i = start; i < start + 3; i++) if (bytes[i] < 48 || bytes[i] > 57) return plain$1;
		return null;
	}
};
/** ValidDate is empty. Counted by the row check; where every row is so, it is one statement about the file. */
const validDateMissing = {
	id: "valid-date-missing",
	level: "field",
	source: "LPF art. A47 A-1, VII 1° ; BOI-CF-IOR-60-40-20 § 250",
	law: "error",
	official: {
		default: "error",
		regimes: {
			BAT: "none",
			BNCT: "none"
		}
	},
	loop: "info",
	title: {
		fr: "Écritures non validées",
		en: "Entries not validated"
	},
	why: {
		fr: "Sans date de validation, l’écriture est un brouillard : un FEC remis au contrôle ne contient que des écritures validées.",
		en: "Without a validation date the entry is a draft: a FEC handed to an audit holds validated entries only."
	},
	mend: {
		fr: "Valider les écritures avant de remettre le FEC ; en cours d’exercice, il peut être importé tel quel",
		en: "Validate the entries before handing over the FEC; in mid-year it can be imported as it is"
	},
	example: {
		bad: "0,00|100,00||||",
		good: "0,00|100,00|||20240131|"
	},
	message: {
		fr: "ValidDate est vide",
		en: "ValidDate is empty"
	},
	forms: { all: {
		fr: "FEC provisoire : ValidDate est vide sur toutes les lignes ({rows}) ; il peut être importé, pas remis à un contrôle",
		en: "Provisional FEC: ValidDate is empty on every row ({rows}); it can be imported, not handed to an audit"
	} }
};
/** DateRglt or ModeRglt is empty in a cash file. */
const cashPaymentFields = {
	id: "cash-payment-fields",
	level: "field",
	source: "LPF art. A47 A-1, VIII 5° et 7°",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Règlement non renseigné",
		en: "Payment not filled in"
	},
	why: {
		fr: "En comptabilité de trésorerie, la date et le mode de règlement sont demandés sur chaque ligne.",
		en: "In cash accounting the date and the means of payment are asked for on every row."
	},
	mend: {
		fr: "Compléter la date et le mode de règlement dans le logiciel",
		en: "Complete the date and the means of payment in the software"
	},
	example: {
		bad: "20240131||||",
		good: "20240131|||20240120|CB"
	},
	message: {
		fr: "{column} est vide",
		en: "{column} is empty"
	},
	forms: { zero: {
		fr: "{column} ne contient pas de date : {value}",
		en: "{column} holds no date: {value}"
	} }
};
/** A field that the law lets blank in this regime, and that the official tool wants filled. */
const fieldEmptyForTool = {
	id: "field-empty-for-tool",
	level: "field",
	source: "Test Compta Demat (la loi permet de laisser la zone vide : LPF art. A47 A-1, VIII 3°, 5° et 7°)",
	law: "none",
	official: "error",
	loop: "none",
	title: {
		fr: "Zone vide que l’outil exige",
		en: "Empty field that the tool wants filled"
	},
	why: {
		fr: "Dans ce régime, la loi permet de laisser cette zone vide si elle n’est pas utilisée ; l’outil de l’administration la refuse vide.",
		en: "In this regime the law lets this field blank where it is not used; the tax office’s tool refuses it blank."
	},
	mend: {
		fr: "Remplir la zone si l’on veut que l’outil dise « conforme »",
		en: "Fill the field if the tool is to say “conforme”"
	},
	message: {
		fr: "{column} est vide",
		en: "{column} is empty"
	},
	example: {
		bad: "…|20240115||Clients|…",
		good: "…|20240115|411000|Clients|…"
	}
};

/** Rules about foreign currency: Montantdevise and Idevise (A47 A-1 VII 1° n° 17 and 18). */
const currencyPair = {
	id: "currency-pair",
	level: "row",
	source: "LPF art. A47 A-1, VII 1° n° 17 et 18 ; BOI-CF-IOR-60-40-20 §§ 260 et 270",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Devise incomplète",
		en: "Incomplete currency"
	},
	why: {
		fr: "Un montant en devise ne se lit pas sans le code de la devise, et le code seul ne dit rien.",
		en: "An amount in foreign currency cannot be read without the currency code, and the code alone says nothing."
	},
	mend: {
		fr: "Remplir Montantdevise et Idevise, ou vider les deux",
		en: "Fill Montantdevise and Idevise, or empty both"
	},
	example: {
		bad: "110,00|",
		good: "110,00|USD"
	},
	message: {
		fr: "Montantdevise et Idevise ne sont pas remplies toutes deux : {value}",
		en: "Montantdevise and Idevise are not both filled: {value}"
	},
	forms: {
		amount: {
			fr: "Montantdevise vaut {value} mais Idevise est vide",
			en: "Montantdevise is {value} but Idevise is empty"
		},
		code: {
			fr: "Idevise vaut {value} mais Montantdevise est vide",
			en: "Idevise is {value} but Montantdevise is empty"
		}
	}
};
const currencyCode = {
	id: "currency-code",
	level: "field",
	source: "BOI-CF-IOR-60-40-20 § 270",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Code de devise",
		en: "Currency code"
	},
	why: {
		fr: "Le code usuel est celui de la norme ISO 4217. Un code propre au logiciel est admis s’il est expliqué.",
		en: "The usual code is that of ISO 4217. A code of the software’s own is admitted if it is explained."
	},
	mend: {
		fr: "Employer le code ISO 4217, ou expliquer le code dans la notice qui accompagne le fichier",
		en: "Use the ISO 4217 code, or explain the code in the notice that goes with the file"
	},
	example: {
		bad: "110,00|US$",
		good: "110,00|USD"
	},
	message: {
		fr: "Idevise n’est pas un code ISO 4217 : {value}",
		en: "Idevise is not an ISO 4217 code: {value}"
	}
};
const currencyIsEuro = {
	id: "currency-is-euro",
	level: "ledger",
	source: "BOI-CF-IOR-60-40-20 § 70",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Devise toujours EUR",
		en: "Currency always EUR"
	},
	why: {
		fr: "Le montant en euros est déjà dans le débit ou le crédit. Les zones de devise non utilisées se laissent vides.",
		en: "The amount in euros already stands in the debit or the credit. Currency fields that are not used are left empty."
	},
	mend: {
		fr: "Laisser Montantdevise et Idevise vides pour les opérations en euros",
		en: "Leave Montantdevise and Idevise empty for operations in euros"
	},
	example: {
		bad: "0,00|100,00|||20240131|-100,00|EUR",
		good: "0,00|100,00|||20240131||"
	},
	message: {
		fr: "Idevise vaut EUR partout où elle est remplie (lignes : {rows})",
		en: "Idevise is EUR wherever it is filled (rows: {rows})"
	}
};
const currencySign = {
	id: "currency-sign",
	level: "row",
	source: "BOI-CF-IOR-60-40-20 § 260",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Signe du montant en devise",
		en: "Sign of the foreign amount"
	},
	why: {
		fr: "Le montant en devise est signé, car il n’a ni débit ni crédit : seul son signe en donne le sens.",
		en: "The foreign amount is signed, for it has neither debit nor credit: only its sign tells its side."
	},
	mend: {
		fr: "Mettre un montant en devise positif au débit, négatif au crédit",
		en: "Make the foreign amount positive on the debit side, negative on the credit side"
	},
	example: {
		bad: "100,00|0,00|||20240131|-110,00|USD",
		good: "100,00|0,00|||20240131|110,00|USD"
	},
	message: {
		fr: "Le signe de Montantdevise ne suit pas le sens de la ligne : {value}",
		en: "The sign of Montantdevise does not follow the side of the row: {value}"
	}
};

/** Rules about dates (A47 A-1 XII 4°): AAAAMMJJ, a day of the calendar. */
function fault$1(expected) {
	return (reading) => reading.fault === expected ? plain$1 : null;
}
const dates = "LPF art. A47 A-1, XII 4°";
const dateFormat = {
	id: "date-format",
	level: "field",
	source: dates,
	law: "error",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Forme d’une date",
		en: "Form of a date"
	},
	why: {
		fr: "Une date s’écrit AAAAMMJJ, sans séparateur ni heure. L’outil de l’administration accepte d’autres formes, pas la loi.",
		en: "A date is written YYYYMMDD, without separator or time. The tax office’s tool accepts other forms, the law does not."
	},
	mend: {
		fr: "Refaire l’export avec des dates AAAAMMJJ",
		en: "Export again with dates as YYYYMMDD"
	},
	example: {
		bad: "15/01/2024",
		good: "20240115"
	},
	message: {
		fr: "{column} n’est pas de la forme AAAAMMJJ : {value}",
		en: "{column} is not of the form YYYYMMDD: {value}"
	},
	forms: { "day-first": {
		fr: "{column} est écrite jour d’abord (JJMMAAAA) : {value}",
		en: "{column} is written day first (DDMMYYYY): {value}"
	} },
	check({ fault }) {
		if (fault === "day-first") return { form: fault };
		return fault === "format" ? plain$1 : null;
	}
};
const dateCalendar = {
	id: "date-calendar",
	level: "field",
	source: dates,
	law: "error",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Date impossible",
		en: "Impossible date"
	},
	why: {
		fr: "Ce jour n’existe pas au calendrier. L’outil de l’administration accepte le 31 février.",
		en: "This day does not exist. The tax office’s tool accepts 31 February."
	},
	mend: {
		fr: "Corriger la date dans le logiciel",
		en: "Correct the date in the software"
	},
	example: {
		bad: "20240231",
		good: "20240229"
	},
	message: {
		fr: "{column} n’est pas un jour du calendrier : {value}",
		en: "{column} is not a day of the calendar: {value}"
	},
	check: fault$1("calendar")
};
const dateRequiredZero = {
	id: "date-required-zero",
	level: "field",
	source: dates,
	law: "error",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Date faite de zéros",
		en: "Date made of zeros"
	},
	why: {
		fr: "Une date obligatoire remplie de zéros est une date absente.",
		en: "A mandatory date filled with zeros is a missing date."
	},
	mend: {
		fr: "Mettre la date de l’écriture",
		en: "Put the date of the entry"
	},
	example: {
		bad: "00000000",
		good: "20240115"
	},
	message: {
		fr: "{column} ne contient pas de date : {value}",
		en: "{column} holds no date: {value}"
	},
	check: fault$1("zero")
};
const optionalFieldFiller = {
	id: "optional-field-filler",
	level: "field",
	source: "BOI-CF-IOR-60-40-20 § 70",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Zone facultative remplie de zéros",
		en: "Optional field filled with zeros"
	},
	why: {
		fr: "Une zone facultative non utilisée se laisse vide.",
		en: "An optional field that is not used is left empty."
	},
	mend: {
		fr: "Laisser la zone vide",
		en: "Leave the field empty"
	},
	example: {
		bad: "|00000000|20240131",
		good: "||20240131"
	},
	message: {
		fr: "{column} est remplie par {value}",
		en: "{column} is filled with {value}"
	},
	check: fault$1("zero")
};
const requiredDateRules = [
	dateFormat,
	dateCalendar,
	dateRequiredZero
];
const optionalDateRules = [
	dateFormat,
	dateCalendar,
	optionalFieldFiller
];

/** Rules about the character set (A47 A-1 XII 1°). */
const encodingNotAllowed = {
	id: "encoding-not-allowed",
	level: "file",
	source: "LPF art. A47 A-1, XII 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Jeu de caractères interdit",
		en: "Character set not allowed"
	},
	why: {
		fr: "Seuls l’ASCII, l’ISO 8859-15 et l’UTF-8 sont admis.",
		en: "Only ASCII, ISO 8859-15 and UTF-8 are admitted."
	},
	mend: {
		fr: "Refaire l’export en UTF-8 ou en ISO 8859-15",
		en: "Export again as UTF-8 or ISO 8859-15"
	},
	example: {
		bad: "FF FE 4A 00 6F 00 75 00",
		good: "4A 6F 75"
	},
	message: {
		fr: "Le fichier est en {encoding} ; son contenu n’a pas été contrôlé",
		en: "The file is in {encoding}; its content was not checked"
	}
};
const encodingWindows1252 = {
	id: "encoding-windows-1252",
	level: "file",
	source: "LPF art. A47 A-1, XII 1°",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Caractères Windows-1252",
		en: "Windows-1252 characters"
	},
	why: {
		fr: "Le fichier contient des octets (€, œ, ’ de Windows) qui n’existent pas en ISO 8859-15.",
		en: "The file holds bytes (Windows €, œ, ’) that do not exist in ISO 8859-15."
	},
	mend: {
		fr: "Refaire l’export en UTF-8 ou en ISO 8859-15",
		en: "Export again as UTF-8 or ISO 8859-15"
	},
	example: {
		bad: "€ = 80",
		good: "€ = E2 82 AC"
	},
	message: {
		fr: "Le fichier est en Windows-1252, pas en ISO 8859-15",
		en: "The file is in Windows-1252, not in ISO 8859-15"
	}
};
const encodingMixed = {
	id: "encoding-mixed",
	level: "file",
	source: "LPF art. A47 A-1, XII 1°",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Jeux de caractères mélangés",
		en: "Mixed character sets"
	},
	why: {
		fr: "Le fichier mêle de l’UTF-8 et un jeu de caractères sur un octet : des accents seront faux quelque part.",
		en: "The file mixes UTF-8 with a one-byte character set: some accents will come out wrong."
	},
	mend: {
		fr: "Refaire l’export dans un seul jeu de caractères",
		en: "Export again in one character set"
	},
	example: {
		bad: "é = C3 A9, é = E9",
		good: "é = C3 A9, é = C3 A9"
	},
	message: {
		fr: "Le fichier mêle UTF-8 et un jeu de caractères sur un octet",
		en: "The file mixes UTF-8 and a one-byte character set"
	}
};
const encodingBom = {
	id: "encoding-bom",
	level: "file",
	source: "Non traité par l’art. A47 A-1",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Marque UTF-8 en tête",
		en: "UTF-8 mark at the start"
	},
	why: {
		fr: "Trois octets invisibles précèdent le premier nom ; d’anciens logiciels les prennent pour du texte.",
		en: "Three invisible bytes stand before the first name; old software takes them for text."
	},
	mend: {
		fr: "Rien d’obligatoire",
		en: "Nothing is required"
	},
	example: {
		bad: "EF BB BF 4A 6F 75",
		good: "4A 6F 75"
	},
	message: {
		fr: "Le fichier commence par la marque UTF-8",
		en: "The file starts with the UTF-8 mark"
	}
};

/** Rules about entries and the ledger as a whole. An entry is the rows of one (JournalCode, EcritureNum). */
const entryUnbalanced = {
	id: "entry-unbalanced",
	level: "entry",
	source: "PCG (partie double) ; documentation Cegid Loop (les pièces déséquilibrées sont rejetées à l’import)",
	law: "error",
	official: "none",
	loop: "error",
	title: {
		fr: "Écriture déséquilibrée",
		en: "Unbalanced entry"
	},
	why: {
		fr: "Le débit et le crédit d’une écriture sont égaux. L’outil de l’administration ne le contrôle pas ; Cegid Loop rejette ces pièces.",
		en: "Debit and credit of an entry are equal. The tax office’s tool does not check it; Cegid Loop rejects such entries."
	},
	mend: {
		fr: "Corriger l’écriture dans le logiciel et refaire l’export",
		en: "Correct the entry in the software and export again"
	},
	example: {
		bad: "VE|12|411000|120,00|0,00↵VE|12|707000|0,00|100,00",
		good: "VE|12|411000|120,00|0,00↵VE|12|707000|0,00|100,00↵VE|12|445710|0,00|20,00"
	},
	message: {
		fr: "L’écriture {entry} est déséquilibrée de {difference} (débit {debit}, crédit {credit}, {rows} lignes)",
		en: "Entry {entry} is unbalanced by {difference} (debit {debit}, credit {credit}, {rows} rows)"
	},
	forms: { single: {
		fr: "L’écriture {entry} n’a qu’une ligne : débit {debit}, crédit {credit}, écart {difference}",
		en: "Entry {entry} has one row only: debit {debit}, credit {credit}, difference {difference}"
	} }
};
const entryCutByParts = {
	id: "entry-cut-by-parts",
	level: "entry",
	source: "Documentation Cegid Loop (les pièces déséquilibrées sont rejetées à l’import)",
	law: "none",
	official: "none",
	loop: "error",
	title: {
		fr: "Écriture coupée entre deux parties",
		en: "Entry cut in two by the parts"
	},
	why: {
		fr: "Les parties d’un FEC découpé sont importées une à une. Une écriture dont les lignes sont dans deux parties est déséquilibrée dans chacune, et Cegid Loop rejette ces pièces.",
		en: "The parts of a split FEC are imported one by one. An entry whose rows stand in two parts is unbalanced in each, and Cegid Loop rejects such entries."
	},
	mend: {
		fr: "Découper de nouveau entre deux écritures",
		en: "Split again between two entries"
	},
	example: {
		bad: "VE|12|411000|120,00|0,00 (_1.txt) + VE|12|707000|0,00|120,00 (_2.txt)",
		good: "VE|12|411000|120,00|0,00↵VE|12|707000|0,00|120,00 (_1.txt)"
	},
	message: {
		fr: "L’écriture {entry} n’est pas équilibrée à la fin de la partie {part}, elle ne l’est qu’avec les suivantes",
		en: "Entry {entry} is not balanced where part {part} ends, only with the parts behind it"
	}
};
const fileUnbalanced = {
	id: "file-unbalanced",
	level: "ledger",
	source: "PCG (partie double)",
	law: "error",
	official: "none",
	loop: "error",
	title: {
		fr: "Fichier déséquilibré",
		en: "Unbalanced file"
	},
	why: {
		fr: "Le total des débits et celui des crédits sont égaux.",
		en: "The total of the debits equals the total of the credits."
	},
	mend: {
		fr: "Vérifier que l’export est complet (tous les journaux, tout l’exercice)",
		en: "Check that the export is complete (all journals, the whole year)"
	},
	example: {
		bad: "BQ|3|512000|100,00|0,00",
		good: "BQ|3|512000|100,00|0,00↵BQ|3|411000|0,00|100,00"
	},
	message: {
		fr: "Débit {debit}, crédit {credit} : écart de {difference}",
		en: "Debit {debit}, credit {credit}: difference {difference}"
	}
};

/** Rules about the shape of entries, and about the balance where entries cannot be told apart. */
const entrySingleLine = {
	id: "entry-single-line",
	level: "entry",
	source: "LPF art. A47 A-1, VI 2° (schéma XML : deux lignes au moins) ; PCG (partie double)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Écriture d’une seule ligne",
		en: "Entry of a single row"
	},
	why: {
		fr: "En partie double, une écriture a au moins deux lignes. Une ligne seule est souvent le reste d’une écriture mal numérotée.",
		en: "In double entry, an entry has at least two rows. A single row is often the remainder of an entry with wrong numbers."
	},
	mend: {
		fr: "Chercher la contrepartie : autre numéro, autre journal ou ligne absente de l’export",
		en: "Look for the counterpart: another number, another journal, or a row missing from the export"
	},
	example: {
		bad: "VE|12|411000|120,00|0,00",
		good: "VE|12|411000|120,00|0,00↵VE|12|707000|0,00|120,00"
	},
	message: {
		fr: "L’écriture {entry} n’a qu’une ligne",
		en: "Entry {entry} has one row only"
	}
};
const entryMultipleDates = {
	id: "entry-multiple-dates",
	level: "entry",
	source: "Bonne pratique (audit)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Plusieurs dates dans une écriture",
		en: "Several dates in one entry"
	},
	why: {
		fr: "Toutes les lignes d’une écriture ont la même date comptable. Des dates différentes révèlent souvent un numéro employé deux fois.",
		en: "All rows of an entry have the same accounting date. Different dates often reveal a number used twice."
	},
	mend: {
		fr: "Corriger la date, ou donner à chaque écriture son numéro",
		en: "Correct the date, or give each entry a number of its own"
	},
	example: {
		bad: "VE|12|20240115|411000↵VE|12|20240116|707000",
		good: "VE|12|20240115|411000↵VE|12|20240115|707000"
	},
	message: {
		fr: "L’écriture {entry} porte plusieurs dates, dont {first} et {second}",
		en: "Entry {entry} bears several dates, among them {first} and {second}"
	}
};
const journalUnbalanced = {
	id: "journal-unbalanced",
	level: "ledger",
	source: "PCG (partie double)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Journal déséquilibré",
		en: "Unbalanced journal"
	},
	why: {
		fr: "Un journal fait d’écritures équilibrées est équilibré. Ce contrôle reste possible quand les écritures ne se distinguent pas.",
		en: "A journal made of balanced entries is balanced. This check remains possible where entries cannot be told apart."
	},
	mend: {
		fr: "Vérifier que le journal est exporté en entier, puis chercher l’écriture fautive",
		en: "Check that the whole journal was exported, then look for the faulty entry"
	},
	example: {
		bad: "VE|0|411000|120,00|0,00↵VE|0|707000|0,00|100,00",
		good: "VE|0|411000|120,00|0,00↵VE|0|707000|0,00|100,00↵VE|0|445710|0,00|20,00"
	},
	message: {
		fr: "Journal {journal} : débit {debit}, crédit {credit}, écart de {difference}",
		en: "Journal {journal}: debit {debit}, credit {credit}, difference {difference}"
	}
};
const monthUnbalanced = {
	id: "month-unbalanced",
	level: "ledger",
	source: "PCG (partie double)",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Mois déséquilibré",
		en: "Unbalanced month"
	},
	why: {
		fr: "Un mois fait d’écritures équilibrées est équilibré. Ce contrôle aide à situer un écart quand les écritures ne se distinguent pas.",
		en: "A month made of balanced entries is balanced. This check helps to locate a difference where entries cannot be told apart."
	},
	mend: {
		fr: "Chercher dans ce mois une écriture incomplète ou à cheval sur deux mois",
		en: "Look in this month for an incomplete entry, or one that stretches over two months"
	},
	example: {
		bad: "VE|0|20240131|411000|120,00|0,00↵VE|0|20240201|707000|0,00|120,00",
		good: "VE|0|20240131|411000|120,00|0,00↵VE|0|20240131|707000|0,00|120,00"
	},
	message: {
		fr: "Mois {month} : débit {debit}, crédit {credit}, écart de {difference}",
		en: "Month {month}: debit {debit}, credit {credit}, difference {difference}"
	}
};
const duplicateRow = {
	id: "duplicate-row",
	level: "row",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Ligne en double",
		en: "Row twice"
	},
	why: {
		fr: "Deux lignes identiques qui se suivent dans une écriture peuvent être justes, ou venir d’une saisie répétée.",
		en: "Two identical rows in a row within an entry may be right, or come from a repeated input."
	},
	mend: {
		fr: "Comparer l’écriture à sa pièce justificative",
		en: "Compare the entry with its supporting document"
	},
	example: {
		bad: "AC|7|606000|50,00|0,00↵AC|7|606000|50,00|0,00",
		good: "AC|7|606000|50,00|0,00"
	},
	message: {
		fr: "La ligne est identique à la précédente de la même écriture",
		en: "The row is identical to the previous one of the same entry"
	}
};
const duplicateEntry = {
	id: "duplicate-entry",
	level: "entry",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Écriture en double",
		en: "Entry twice"
	},
	why: {
		fr: "Deux écritures de même date, mêmes comptes, mêmes tiers et mêmes montants peuvent être une opération comptabilisée deux fois.",
		en: "Two entries with the same date, accounts, third parties and amounts may be one operation booked twice."
	},
	mend: {
		fr: "Comparer les pièces justificatives des deux écritures",
		en: "Compare the supporting documents of the two entries"
	},
	example: {
		bad: "AC|7|20240115|606000|50,00|0,00↵AC|8|20240115|606000|50,00|0,00",
		good: "AC|7|20240115|606000|50,00|0,00"
	},
	message: {
		fr: "L’écriture {entry} a la date, les comptes, les tiers et les montants de l’écriture {other}",
		en: "Entry {entry} has the date, accounts, third parties and amounts of entry {other}"
	}
};

/** Rules about what fills fields and lines beside their content. */
const pieceRefPlaceholder = {
	id: "piece-ref-placeholder",
	level: "ledger",
	source: "BOI-CF-IOR-60-40-20 §§ 180 et 190",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Référence de pièce conventionnelle",
		en: "Conventional document reference"
	},
	why: {
		fr: "La référence relie l’écriture à sa pièce justificative. Une valeur conventionnelle est admise, par exemple pour les à-nouveaux, si la notice du fichier l’explique.",
		en: "The reference ties the entry to its supporting document. A conventional value is admitted, for example in opening entries, if the notice of the file explains it."
	},
	mend: {
		fr: "Renseigner les références dans le logiciel, sinon expliquer cette valeur dans la notice qui accompagne le fichier",
		en: "Fill in the references in the software, or explain this value in the notice that goes with the file"
	},
	example: {
		bad: "…|-|20240115|…",
		good: "…|FA2024-017|20240115|…"
	},
	message: {
		fr: "PieceRef vaut {value} hors des à-nouveaux (lignes concernées : {rows})",
		en: "PieceRef is {value} outside the opening entries (rows concerned: {rows})"
	}
};
const fieldLabelTooGeneric = {
	id: "field-label-too-generic",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Libellé sans contenu",
		en: "Label without content"
	},
	why: {
		fr: "Le libellé de l’écriture dit la nature de l’opération. Un signe, ou le nom du compte répété, n’apprend rien au lecteur.",
		en: "The label of the entry says what the operation is. A sign, or the account’s name again, tells the reader nothing."
	},
	mend: {
		fr: "Exporter le libellé saisi, ou le composer à partir de la pièce et du tiers",
		en: "Export the label as typed, or compose it from the document and the third party"
	},
	example: {
		bad: "401000|Fournisseurs|…|Fournisseurs",
		good: "401000|Fournisseurs|…|FA2024-017 MARTIN"
	},
	message: {
		fr: "EcritureLib ne dit rien de l’opération (lignes concernées : {rows})",
		en: "EcritureLib says nothing about the operation (rows concerned: {rows})"
	},
	forms: {
		sign: {
			fr: "EcritureLib vaut {value} (lignes concernées : {rows})",
			en: "EcritureLib is {value} (rows concerned: {rows})"
		},
		account: {
			fr: "EcritureLib répète CompteLib sur les {rows} lignes",
			en: "EcritureLib repeats CompteLib on all {rows} rows"
		}
	}
};
const fieldPadding = {
	id: "field-padding",
	level: "file",
	source: "LPF art. A47 A-1, XII 2° et 3°",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Zones de longueur fixe",
		en: "Fields of fixed length"
	},
	why: {
		fr: "Le texte admet les zones de longueur fixe, complétées par des espaces ; ces espaces ne comptent pas dans la valeur.",
		en: "The law admits fields of fixed length, padded with spaces; these spaces are not part of the value."
	},
	mend: {
		fr: "Rien d’obligatoire",
		en: "Nothing is required"
	},
	example: {
		bad: "VT   |Ventes    |",
		good: "VT|Ventes|"
	},
	message: {
		fr: "Les zones sont complétées par des espaces",
		en: "The fields are padded with spaces"
	}
};
const finalNewlineMissing = {
	id: "final-newline-missing",
	level: "file",
	source: "Non traité par l’art. A47 A-1",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Dernière ligne sans fin",
		en: "Last line without an end"
	},
	why: {
		fr: "L’outil de l’administration accepte une dernière ligne sans caractère de fin. C’est parfois la trace d’un fichier coupé.",
		en: "The tax office’s tool accepts a last line without an end character. Sometimes it is the trace of a file cut short."
	},
	mend: {
		fr: "Rien d’obligatoire ; vérifier que la dernière écriture est complète",
		en: "Nothing is required; check that the last entry is complete"
	},
	example: {
		bad: "…|0,00|50,00|…",
		good: "…|0,00|50,00|…⏎"
	},
	message: {
		fr: "La dernière ligne n’a pas de caractère de fin",
		en: "The last line has no end character"
	}
};
const lineEndKind = {
	id: "line-end-kind",
	level: "file",
	source: "LPF art. A47 A-1, VI 1° a",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Fins de ligne CR",
		en: "CR line ends"
	},
	why: {
		fr: "Le texte admet CR, LF ou les deux. CR seul vient d’anciens systèmes, et certains logiciels ne le reconnaissent pas.",
		en: "The law admits CR, LF or both. CR alone comes from old systems, and some software does not recognise it."
	},
	mend: {
		fr: "Rien d’obligatoire ; CR LF et LF sont reconnus partout",
		en: "Nothing is required; CR LF and LF are recognised everywhere"
	},
	example: {
		bad: "…|EUR␍",
		good: "…|EUR␍␊"
	},
	message: {
		fr: "Les lignes se terminent par CR seul",
		en: "The lines end with CR alone"
	}
};
const separatorInField = {
	id: "separator-in-field",
	level: "row",
	source: "LPF art. A47 A-1, VI 1° c",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Séparateur dans une zone",
		en: "Separator inside a field"
	},
	why: {
		fr: "Un séparateur écrit dans un libellé ajoute une zone : toutes les valeurs suivantes sont décalées, montants compris.",
		en: "A separator written inside a label adds a field: all values after it are shifted, amounts included."
	},
	mend: {
		fr: "Remplacer ce caractère dans le logiciel, par exemple par un tiret, et refaire l’export",
		en: "Replace this character in the software, for example by a hyphen, and export again"
	},
	example: {
		bad: "Achat|papier|50,00|0,00",
		good: "Achat - papier|50,00|0,00"
	},
	message: {
		fr: "La ligne a {fields} zones au lieu de {expected} : {field} contient sans doute le séparateur",
		en: "The row has {fields} fields instead of {expected}: {field} probably holds the separator"
	}
};
const lineBreakInField = {
	id: "line-break-in-field",
	level: "row",
	source: "LPF art. A47 A-1, VI 1° a",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Saut de ligne dans une zone",
		en: "Line break inside a field"
	},
	why: {
		fr: "Un saut de ligne termine l’enregistrement. Dans un libellé, il coupe la ligne en morceaux que plus rien ne relie.",
		en: "A line break ends the record. Inside a label it cuts the row into pieces that nothing ties together."
	},
	mend: {
		fr: "Retirer le saut de ligne du libellé dans le logiciel et refaire l’export",
		en: "Take the line break out of the label in the software and export again"
	},
	example: {
		bad: "Achat⏎papier|50,00|0,00",
		good: "Achat papier|50,00|0,00"
	},
	message: {
		fr: "Un saut de ligne, sans doute dans {field}, a coupé la ligne en {parts} morceaux",
		en: "A line break, probably inside {field}, cut the row into {parts} pieces"
	}
};
const regimeMismatch = {
	id: "regime-mismatch",
	level: "header",
	source: "LPF art. A47 A-1, VIII 5° et 7°",
	law: "error",
	official: "error",
	loop: "none",
	title: {
		fr: "Colonnes d’un autre régime",
		en: "Columns of another regime"
	},
	why: {
		fr: "Le régime fixe les zones : 21 pour un BA et 22 pour un BNC en comptabilité de trésorerie, 18 pour les autres. Avec un régime inexact, les verdicts ne valent rien.",
		en: "The regime sets the fields: 21 for BA and 22 for BNC in cash accounting, 18 for all others. With the wrong regime the verdicts are worth nothing."
	},
	mend: {
		fr: "Déclarer le bon régime (--regime), ou refaire l’export avec les zones de ce régime",
		en: "Declare the right regime (--regime), or export again with the fields of this regime"
	},
	example: {
		bad: "BNCT : …|Idevise|DateRglt|ModeRglt|NatOp",
		good: "BNCT : …|Idevise|DateRglt|ModeRglt|NatOp|IdClient"
	},
	message: {
		fr: "Les colonnes ne sont pas celles du régime déclaré {regime} : {fields}",
		en: "The columns are not those of the declared regime {regime}: {fields}"
	}
};
const encodingMojibake = {
	id: "encoding-mojibake",
	level: "field",
	source: "LPF art. A47 A-1, XII 1°",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Texte encodé deux fois",
		en: "Text encoded twice"
	},
	why: {
		fr: "De l’UTF-8 a été relu comme un jeu de caractères sur un octet, puis encodé de nouveau : chaque accent est devenu deux signes.",
		en: "UTF-8 was read as a one-byte character set and then encoded again: each accent became two characters."
	},
	mend: {
		fr: "Refaire l’export sans conversion ; si le texte est déjà abîmé dans le logiciel, l’y corriger",
		en: "Export again without a conversion; if the text is already damaged in the software, correct it there"
	},
	example: {
		bad: "SociÃ©tÃ©",
		good: "Société"
	},
	message: {
		fr: "{column} contient du texte encodé deux fois : {value}",
		en: "{column} holds text encoded twice: {value}"
	}
};
const fileSplitConsistent = {
	id: "file-split-consistent",
	level: "file",
	source: "LPF art. A47 A-1, XIII",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "FEC en plusieurs parties",
		en: "FEC in several parts"
	},
	why: {
		fr: "Un FEC volumineux peut être découpé avec l’accord du vérificateur. Chaque partie porte l’en-tête, et toutes ont la même structure.",
		en: "A large FEC may be split with the auditor’s agreement. Each part holds the header, and all have the same structure."
	},
	mend: {
		fr: "Refaire l’export de toutes les parties avec les mêmes réglages, numérotées _1, _2, _3",
		en: "Export all parts again with the same settings, numbered _1, _2, _3"
	},
	example: {
		bad: "123456789FEC20241231_1.txt + 123456789FEC20241231_3.txt",
		good: "123456789FEC20241231_1.txt + 123456789FEC20241231_2.txt"
	},
	message: {
		fr: "Les parties de ce FEC ne s’accordent pas",
		en: "The parts of this FEC do not agree"
	},
	forms: {
		columns: {
			fr: "La partie {part} n’a pas les mêmes colonnes que la partie {first}",
			en: "Part {part} does not have the same columns as part {first}"
		},
		separator: {
			fr: "La partie {part} n’a pas le même séparateur que la partie {first}",
			en: "Part {part} does not have the same separator as part {first}"
		},
		number: {
			fr: "Les numéros des parties ne se suivent pas à partir de 1 : {numbers}",
			en: "The numbers of the parts do not run on from 1: {numbers}"
		},
		name: {
			fr: "La partie {part} n’a pas le SIREN ou la date de clôture de la partie {first}",
			en: "Part {part} does not bear the SIREN or the closing date of part {first}"
		}
	}
};

/** Rules about the first line and the columns it announces. */
const separatorInvalid = {
	id: "separator-invalid",
	level: "header",
	source: "LPF art. A47 A-1, VI 1° c",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Séparateur interdit",
		en: "Separator not allowed"
	},
	why: {
		fr: "Les zones sont séparées par une tabulation ou par |, et par rien d’autre.",
		en: "Fields are separated by a tab or by |, and by nothing else."
	},
	mend: {
		fr: "Refaire l’export avec la tabulation ou |",
		en: "Export again with tab or |"
	},
	example: {
		bad: "JournalCode;JournalLib;EcritureNum",
		good: "JournalCode|JournalLib|EcritureNum"
	},
	message: {
		fr: "Le séparateur est {value} ; la suite du fichier n’a pas été contrôlée",
		en: "The separator is {value}; the rest of the file was not checked"
	}
};
const headerMissing = {
	id: "header-missing",
	level: "header",
	source: "LPF art. A47 A-1, VII 4° et VIII 9°",
	law: "error",
	official: "error",
	loop: "error",
	title: {
		fr: "Ligne des noms absente",
		en: "Line of names missing"
	},
	why: {
		fr: "La première ligne doit porter les noms des zones ; sans elle, rien ne dit ce que valent les colonnes.",
		en: "The first line must hold the names of the fields; without it nothing says what the columns mean."
	},
	mend: {
		fr: "Refaire l’export avec la ligne d’en-tête (JournalCode, JournalLib, …)",
		en: "Export again with the header line (JournalCode, JournalLib, …)"
	},
	example: {
		bad: "VE|Ventes|1|20240115",
		good: "JournalCode|JournalLib|EcritureNum|EcritureDate"
	},
	message: {
		fr: "La première ligne ne porte pas les noms des zones d’un FEC",
		en: "The first line does not hold the names of the fields of a FEC"
	}
};
const headerRepeated = {
	id: "header-repeated",
	level: "row",
	source: "LPF art. A47 A-1, VII 4° et VIII 9°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Ligne des noms répétée",
		en: "Line of names repeated"
	},
	why: {
		fr: "Les noms des zones sont sur la première ligne, une seule fois. Plus loin, ils montrent que plusieurs exports ont été mis bout à bout.",
		en: "The names of the fields stand on the first line, once. Further on, they show that several exports were put end to end."
	},
	mend: {
		fr: "Refaire un seul export, ou donner les parties d’un FEC découpé comme des fichiers distincts",
		en: "Export again in one go, or give the parts of a split FEC as files of their own"
	},
	example: {
		bad: "JournalCode|…↵VE|…↵JournalCode|…↵AC|…",
		good: "JournalCode|…↵VE|…↵AC|…"
	},
	message: {
		fr: "La ligne porte les noms des zones : ce n’est pas une écriture",
		en: "The line holds the names of the fields: it is no entry"
	}
};
const headerFieldMissing = {
	id: "header-field-missing",
	level: "header",
	source: "LPF art. A47 A-1, VII 1°, VIII 3° à 8°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Zone obligatoire absente",
		en: "Mandatory field missing"
	},
	why: {
		fr: "Le texte impose 18 zones (21 ou 22 en comptabilité de trésorerie), nommées une à une.",
		en: "The law imposes 18 fields (21 or 22 in cash accounting), each by its name."
	},
	mend: {
		fr: "Refaire l’export avec toutes les zones, ou déclarer le bon régime (--regime)",
		en: "Export again with all fields, or declare the right regime (--regime)"
	},
	example: {
		bad: "PieceRef|EcritureLib",
		good: "PieceRef|PieceDate|EcritureLib"
	},
	message: {
		fr: "La zone {field} est absente",
		en: "Field {field} is missing"
	}
};
const headerFieldOrder = {
	id: "header-field-order",
	level: "header",
	source: "LPF art. A47 A-1, VII 1° (« dans l’ordre »)",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Ordre des zones",
		en: "Order of the fields"
	},
	why: {
		fr: "Les zones obligatoires viennent en premier et dans l’ordre du texte ; les autres après.",
		en: "The mandatory fields come first and in the order of the law; others after them."
	},
	mend: {
		fr: "Refaire l’export dans l’ordre du texte",
		en: "Export again in the order of the law"
	},
	example: {
		bad: "JournalLib|JournalCode|EcritureNum",
		good: "JournalCode|JournalLib|EcritureNum"
	},
	message: {
		fr: "La colonne {value} n’est pas à la place que le texte lui donne",
		en: "Column {value} is not in the place that the law gives it"
	}
};
const headerNameVariant = {
	id: "header-name-variant",
	level: "header",
	source: "LPF art. A47 A-1, VII 1° et VIII 7°",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Écriture d’un nom de zone",
		en: "Spelling of a field name"
	},
	why: {
		fr: "Le nom diffère de celui du texte par la casse, un accent ou une espace ; il est reconnu.",
		en: "The name differs from the law’s by case, an accent or a space; it is recognised."
	},
	mend: {
		fr: "Rien d’obligatoire",
		en: "Nothing is required"
	},
	example: {
		bad: "Crédit",
		good: "Credit"
	},
	message: {
		fr: "{value} est lu comme {field}",
		en: "{value} is read as {field}"
	}
};
const headerNameAlias = {
	id: "header-name-alias",
	level: "header",
	source: "LPF art. A47 A-1, VII 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Autre nom de zone",
		en: "Other field name"
	},
	why: {
		fr: "Le texte impose le nom des zones ; un autre nom, même usuel, vaut zone absente.",
		en: "The law imposes the names of the fields; another name, even a usual one, counts as a missing field."
	},
	mend: {
		fr: "Donner à la colonne le nom du texte",
		en: "Give the column the name that the law says"
	},
	example: {
		bad: "CompteAuxNum",
		good: "CompAuxNum"
	},
	message: {
		fr: "{value} n’est pas un nom du texte ; lu comme {field}",
		en: "{value} is not a name of the law; read as {field}"
	},
	forms: { hidden: {
		fr: "Le nom {value} contient un caractère invisible (espace insécable, marque d’ordre…) ; lu comme {field}",
		en: "The name {value} holds an invisible character (non-breaking space, byte order mark…); read as {field}"
	} }
};
const headerDuplicateName = {
	id: "header-duplicate-name",
	level: "header",
	source: "LPF art. A47 A-1, VII 1°",
	law: "error",
	official: "info",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Nom de zone en double",
		en: "Field name twice"
	},
	why: {
		fr: "Deux colonnes de même nom ne permettent pas de savoir laquelle vaut.",
		en: "With two columns of one name nobody knows which one counts."
	},
	mend: {
		fr: "Supprimer ou renommer la seconde colonne",
		en: "Remove or rename the second column"
	},
	example: {
		bad: "EcritureLib|EcritureLib|Debit",
		good: "EcritureLib|Debit"
	},
	message: {
		fr: "La colonne {value} est en double ; la première est lue",
		en: "Column {value} stands twice; the first one is read"
	}
};
const headerTrailingSeparator = {
	id: "header-trailing-separator",
	level: "header",
	source: "LPF art. A47 A-1, VI 1° c",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Séparateur en fin de ligne",
		en: "Separator at the end of the line"
	},
	why: {
		fr: "Chaque ligne se termine par un séparateur : une colonne vide et sans nom, sans conséquence.",
		en: "Every line ends with a separator: an empty column without a name, of no consequence."
	},
	mend: {
		fr: "Rien d’obligatoire",
		en: "Nothing is required"
	},
	example: {
		bad: "Montantdevise|Idevise|",
		good: "Montantdevise|Idevise"
	},
	message: {
		fr: "L’en-tête se termine par un séparateur",
		en: "The header ends with a separator"
	}
};
const extraColumns = {
	id: "extra-columns",
	level: "header",
	source: "LPF art. A47 A-1, VII 1°",
	law: "info",
	official: "info",
	loop: "none",
	title: {
		fr: "Colonnes supplémentaires",
		en: "Extra columns"
	},
	why: {
		fr: "Après les zones obligatoires, le texte demande les autres données du système : c’est permis.",
		en: "After the mandatory fields the law asks for the other data of the system: this is allowed."
	},
	mend: {
		fr: "Les décrire dans la notice qui accompagne le fichier",
		en: "Describe them in the notice that goes with the file"
	},
	example: {
		bad: "Montantdevise|Idevise|CodeEtbt",
		good: "Montantdevise|Idevise|CodeEtbt"
	},
	message: {
		fr: "Colonne supplémentaire {value}",
		en: "Extra column {value}"
	}
};
const montantSensBoth = {
	id: "montant-sens-both",
	level: "header",
	source: "LPF art. A47 A-1, VII 2°",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Débit, Crédit, Montant et Sens ensemble",
		en: "Debit, Credit, Montant and Sens together"
	},
	why: {
		fr: "Montant et Sens remplacent Debit et Credit ; ils ne s’y ajoutent pas.",
		en: "Montant and Sens replace Debit and Credit; they are not added to them."
	},
	mend: {
		fr: "Garder l’une des deux paires",
		en: "Keep one of the two pairs"
	},
	example: {
		bad: "Debit|Credit|Montant|Sens",
		good: "Debit|Credit"
	},
	message: {
		fr: "Le fichier a Debit, Credit, Montant et Sens ; Debit et Credit sont lus",
		en: "The file has Debit, Credit, Montant and Sens; Debit and Credit are read"
	}
};
const loopColumnCount = {
	id: "loop-column-count",
	level: "header",
	source: "Documentation Cegid Loop (18 ou 22 colonnes)",
	law: "none",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Nombre de colonnes pour Loop",
		en: "Number of columns for Loop"
	},
	why: {
		fr: "Cegid Loop annonce des fichiers de 18 ou 22 colonnes ; ce qu’il fait des autres n’est pas connu.",
		en: "Cegid Loop announces files of 18 or 22 columns; what it does with others is not known."
	},
	mend: {
		fr: "Contrôler dans Loop ce qui a été importé",
		en: "Check in Loop what was imported"
	},
	example: {
		bad: "Montantdevise|Idevise|CodeEtbt",
		good: "Montantdevise|Idevise"
	},
	message: {
		fr: "Le fichier a {columns} colonnes",
		en: "The file has {columns} columns"
	}
};

/** Rules about lettering: EcritureLet and DateLet (A47 A-1 VII 1° n° 14 and 15). */
const letteringPair = {
	id: "lettering-pair",
	level: "row",
	source: "LPF art. A47 A-1, VII 1° n° 14 et 15",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Lettrage incomplet",
		en: "Incomplete lettering"
	},
	why: {
		fr: "EcritureLet et DateLet vont ensemble : remplies toutes deux si la ligne est lettrée, vides toutes deux sinon.",
		en: "EcritureLet and DateLet go together: both filled if the row is lettered, both empty if it is not."
	},
	mend: {
		fr: "Compléter le lettrage dans le logiciel, ou vider les deux zones",
		en: "Complete the lettering in the software, or empty both fields"
	},
	example: {
		bad: "AA|",
		good: "AA|20240331"
	},
	message: {
		fr: "EcritureLet et DateLet ne sont pas remplies toutes deux : {value}",
		en: "EcritureLet and DateLet are not both filled: {value}"
	},
	forms: {
		code: {
			fr: "EcritureLet vaut {value} mais DateLet est vide",
			en: "EcritureLet is {value} but DateLet is empty"
		},
		date: {
			fr: "DateLet vaut {value} mais EcritureLet est vide",
			en: "DateLet is {value} but EcritureLet is empty"
		}
	}
};
const letteringUnbalanced = {
	id: "lettering-unbalanced",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Lettrage déséquilibré",
		en: "Unbalanced lettering"
	},
	why: {
		fr: "Les lignes qui portent le même lettrage sur un compte se soldent. Un écart révèle un lettrage partiel ou une erreur.",
		en: "The rows that bear one lettering code on an account add up to zero. A difference reveals a partial lettering or a mistake."
	},
	mend: {
		fr: "Revoir ce lettrage dans le logiciel",
		en: "Review this lettering in the software"
	},
	example: {
		bad: "411000|120,00|0,00|AA↵411000|0,00|100,00|AA",
		good: "411000|120,00|0,00|AA↵411000|0,00|100,00|AA↵411000|0,00|20,00|AA"
	},
	message: {
		fr: "Le lettrage {value} du compte {account} présente un écart de {difference}",
		en: "Lettering {value} of account {account} is off by {difference}"
	},
	forms: { aux: {
		fr: "Le lettrage {value} du tiers {aux} (compte {account}) présente un écart de {difference}",
		en: "Lettering {value} of third party {aux} (account {account}) is off by {difference}"
	} }
};
const letteringAllEmpty = {
	id: "lettering-all-empty",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Aucun lettrage",
		en: "No lettering"
	},
	why: {
		fr: "Les zones de lettrage ne restent vides que si le lettrage n’est pas utilisé. S’il existe dans le logiciel, il doit figurer dans le FEC.",
		en: "The lettering fields stay empty only if lettering is not used. If the software holds one, it belongs in the FEC."
	},
	mend: {
		fr: "Refaire l’export avec le lettrage si le logiciel le tient",
		en: "Export again with the lettering if the software keeps it"
	},
	example: {
		bad: "411000|120,00|0,00||↵411000|0,00|120,00||",
		good: "411000|120,00|0,00|AA|20240331↵411000|0,00|120,00|AA|20240331"
	},
	message: {
		fr: "Aucune ligne n’est lettrée alors que les comptes 40 et 41 sont mouvementés (lignes : {rows})",
		en: "No row is lettered although accounts 40 and 41 move (rows: {rows})"
	}
};

/** Rules about lines and their ends (A47 A-1 VI 1° a). */
const lineEndMixed = {
	id: "line-end-mixed",
	level: "file",
	source: "LPF art. A47 A-1, VI 1° a",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Fins de ligne mélangées",
		en: "Mixed line ends"
	},
	why: {
		fr: "Les enregistrements doivent se terminer tous de la même façon, sinon un lecteur les coupe mal.",
		en: "All records must end in the same way, or a reader cuts them wrongly."
	},
	mend: {
		fr: "Refaire l’export ; ne pas assembler des fichiers de systèmes différents",
		en: "Export again; do not join files from different systems"
	},
	example: {
		bad: "…␍␊…␊…␍␊",
		good: "…␍␊…␍␊…␍␊"
	},
	message: {
		fr: "Les fins de ligne sont mélangées : {crlf} CR LF, {lf} LF, {cr} CR, {crcrlf} CR CR LF",
		en: "Line ends are mixed: {crlf} CR LF, {lf} LF, {cr} CR, {crcrlf} CR CR LF"
	}
};
const lineEndCrCrLf = {
	id: "line-end-cr-cr-lf",
	level: "file",
	source: "LPF art. A47 A-1, VI 1° a",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Fins de ligne CR CR LF",
		en: "CR CR LF line ends"
	},
	why: {
		fr: "Une double conversion a ajouté un CR à chaque fin de ligne.",
		en: "A double conversion added a CR to every line end."
	},
	mend: {
		fr: "Refaire l’export, ou transférer le fichier en mode binaire",
		en: "Export again, or transfer the file in binary mode"
	},
	example: {
		bad: "…␍␍␊",
		good: "…␍␊"
	},
	message: {
		fr: "Toutes les lignes se terminent par CR CR LF",
		en: "All lines end with CR CR LF"
	}
};
const blankLine = {
	id: "blank-line",
	level: "file",
	source: "Test Compta Demat (ligne vide)",
	law: "warning",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Ligne vide",
		en: "Blank line"
	},
	why: {
		fr: "L’outil de l’administration refuse un fichier pour une seule ligne vide, même à la fin.",
		en: "The tax office’s tool refuses a file for a single blank line, even at the end."
	},
	mend: {
		fr: "Supprimer la ligne",
		en: "Delete the line"
	},
	example: {
		bad: "VE|Ventes|1|…↵↵",
		good: "VE|Ventes|1|…↵"
	},
	message: {
		fr: "La ligne est vide",
		en: "The line is blank"
	}
};
const eofCtrlZ = {
	id: "eof-ctrl-z",
	level: "file",
	source: "LPF art. A47 A-1, VI 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Caractère de fin de fichier",
		en: "End-of-file character"
	},
	why: {
		fr: "Le caractère ^Z (0x1A) d’anciens systèmes n’est pas un enregistrement.",
		en: "The ^Z character (0x1A) of old systems is not a record."
	},
	mend: {
		fr: "Supprimer le dernier caractère du fichier",
		en: "Delete the last character of the file"
	},
	example: {
		bad: "VE|Ventes|1|…↵^Z",
		good: "VE|Ventes|1|…↵"
	},
	message: {
		fr: "La ligne ne contient que ^Z (0x1A)",
		en: "The line holds nothing but ^Z (0x1A)"
	}
};

/** The limits that Cegid Loop publishes for automatic imports. */
/** Published limit of Loop's automatic imports: 133 MB, read as decimal megabytes (the stricter reading). */
const loopMaxBytes = 133e6;
const fileTooLarge = {
	id: "file-too-large",
	level: "file",
	source: "Documentation Cegid Loop (133 Mo au plus)",
	law: "none",
	official: "none",
	loop: "error",
	title: {
		fr: "Fichier trop gros pour Loop",
		en: "File too large for Loop"
	},
	why: {
		fr: "Cegid Loop publie une limite de 133 Mo par import.",
		en: "Cegid Loop publishes a limit of 133 MB for one import."
	},
	mend: {
		fr: "Exporter par périodes et importer chaque partie",
		en: "Export by periods and import each part"
	},
	example: {
		bad: "123456782FEC20241231.txt",
		good: "123456782FEC20241231_1.txt, 123456782FEC20241231_2.txt"
	},
	message: {
		fr: "Le fichier fait {bytes} octets, Loop en accepte 133 000 000 au plus",
		en: "The file has {bytes} bytes, Loop takes 133,000,000 at most"
	}
};
/** Published limit of Loop's automatic imports. */
const loopMaxMovements = 1e6;
const fileTooManyMovements = {
	id: "file-too-many-movements",
	level: "file",
	source: "Documentation Cegid Loop (1 million de mouvements au plus)",
	law: "none",
	official: "none",
	loop: "error",
	title: {
		fr: "Trop de mouvements pour Loop",
		en: "Too many movements for Loop"
	},
	why: {
		fr: "Cegid Loop publie une limite d’un million de mouvements par import.",
		en: "Cegid Loop publishes a limit of one million movements for one import."
	},
	mend: {
		fr: "Exporter par périodes et importer chaque partie",
		en: "Export by periods and import each part"
	},
	example: {
		bad: "123456782FEC20241231.txt",
		good: "123456782FEC20241231_1.txt, 123456782FEC20241231_2.txt"
	},
	message: {
		fr: "Le fichier a {rows} lignes, Loop en accepte 1 000 000 au plus",
		en: "The file has {rows} rows, Loop takes 1,000,000 at most"
	}
};

/** Rules about the name of the file (A47 A-1 IX). */
const fileNamePattern = {
	id: "file-name-pattern",
	level: "file",
	source: "LPF art. A47 A-1, IX",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Nom du fichier",
		en: "File name"
	},
	why: {
		fr: "Le nom doit être le SIREN, les lettres FEC et la date de clôture de l’exercice (AAAAMMJJ).",
		en: "The name must be the SIREN, the letters FEC and the closing date of the fiscal year (YYYYMMDD)."
	},
	mend: {
		fr: "Renommer le fichier, par exemple 123456789FEC20241231.txt",
		en: "Rename the file, for example 123456789FEC20241231.txt"
	},
	example: {
		bad: "FEC 2024.txt",
		good: "123456782FEC20241231.txt"
	},
	message: {
		fr: "Le nom {value} n’est pas de la forme SIREN + FEC + AAAAMMJJ",
		en: "The name {value} is not of the form SIREN + FEC + YYYYMMDD"
	}
};
const fileNameSiren = {
	id: "file-name-siren",
	level: "file",
	source: "LPF art. A47 A-1, IX",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "SIREN dans le nom",
		en: "SIREN in the name"
	},
	why: {
		fr: "Ce qui précède FEC doit être le SIREN : exactement neuf chiffres.",
		en: "What stands before FEC must be the SIREN: exactly nine digits."
	},
	mend: {
		fr: "Mettre les neuf chiffres du SIREN devant FEC (ni SIRET, ni nom)",
		en: "Put the nine digits of the SIREN before FEC (not a SIRET, not a name)"
	},
	example: {
		bad: "12345678200017FEC20241231.txt",
		good: "123456782FEC20241231.txt"
	},
	message: {
		fr: "Dans {value}, ce qui précède FEC n’est pas un SIREN de neuf chiffres",
		en: "In {value}, what stands before FEC is not a SIREN of nine digits"
	}
};
const fileNameSirenChecksum = {
	id: "file-name-siren-checksum",
	level: "file",
	source: "Bonne pratique (clé de Luhn du SIREN)",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Clé du SIREN",
		en: "Key of the SIREN"
	},
	why: {
		fr: "Un SIREN porte une clé de contrôle ; une clé fausse trahit une faute de frappe.",
		en: "A SIREN carries a check digit; a wrong one betrays a typing mistake."
	},
	mend: {
		fr: "Vérifier le SIREN du client",
		en: "Check the client’s SIREN"
	},
	example: {
		bad: "123456789FEC20241231.txt",
		good: "123456782FEC20241231.txt"
	},
	message: {
		fr: "La clé du SIREN {value} est fausse",
		en: "The check digit of SIREN {value} is wrong"
	},
	forms: { zeros: {
		fr: "Le SIREN {value} n’est fait que de zéros : aucune entreprise ne le porte",
		en: "SIREN {value} is nothing but zeros: no company bears it"
	} }
};
const fileNameClosingDate = {
	id: "file-name-closing-date",
	level: "file",
	source: "LPF art. A47 A-1, IX",
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Date de clôture dans le nom",
		en: "Closing date in the name"
	},
	why: {
		fr: "La date du nom est celle de la clôture de l’exercice ; elle doit exister.",
		en: "The date in the name is the closing date of the fiscal year; it must exist."
	},
	mend: {
		fr: "Mettre la date de clôture sous la forme AAAAMMJJ",
		en: "Put the closing date as YYYYMMDD"
	},
	example: {
		bad: "123456782FEC20240231.txt",
		good: "123456782FEC20240229.txt"
	},
	message: {
		fr: "La date {value} du nom n’est pas un jour du calendrier",
		en: "The date {value} in the name is not a day of the calendar"
	}
};

/** Rules about EcritureNum: one continuous sequence (A47 A-1 VII 1° n° 3). */
const continuous = "LPF art. A47 A-1, VII 1° n° 3";
const entryNumberConstant = {
	id: "entry-number-constant",
	level: "ledger",
	source: continuous,
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Numéro d’écriture unique",
		en: "One entry number only"
	},
	why: {
		fr: "Un seul numéro ne distingue pas les écritures : ni leur numérotation ni leur équilibre ne peuvent être contrôlés.",
		en: "A single number does not tell entries apart: neither their numbering nor their balance can be tested."
	},
	mend: {
		fr: "Refaire l’export avec le numéro que le logiciel donne à chaque écriture",
		en: "Export again with the number that the software gives to each entry"
	},
	example: {
		bad: "VE|0|20240115↵VE|0|20240116",
		good: "VE|1|20240115↵VE|2|20240116"
	},
	message: {
		fr: "Dans le journal {journal}, EcritureNum vaut {value} sur toutes les lignes ({rows})",
		en: "In journal {journal}, EcritureNum is {value} on all rows ({rows})"
	},
	forms: { file: {
		fr: "EcritureNum vaut {value} sur toutes les lignes du fichier ({rows})",
		en: "EcritureNum is {value} on all rows of the file ({rows})"
	} }
};
const journalNumberConstant = {
	id: "journal-number-constant",
	level: "ledger",
	source: continuous,
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Numéro d’écriture unique dans un journal",
		en: "One entry number in a journal"
	},
	why: {
		fr: "Dans ce journal, un seul numéro couvre plusieurs jours équilibrés : il ne distingue pas les écritures, alors que les autres journaux sont numérotés.",
		en: "In this journal a single number covers several balanced days: it does not tell entries apart, although other journals are numbered."
	},
	mend: {
		fr: "Refaire l’export avec le numéro que le logiciel donne à chaque écriture de ce journal",
		en: "Export again with the number that the software gives to each entry of this journal"
	},
	example: {
		bad: "VE|1|20240115↵VE|1|20240116↵AC|1|20240115↵AC|2|20240116",
		good: "VE|1|20240115↵VE|2|20240116↵AC|1|20240115↵AC|2|20240116"
	},
	message: {
		fr: "Dans le journal {journal}, EcritureNum vaut {value} sur toutes les lignes ({rows})",
		en: "In journal {journal}, EcritureNum is {value} on all rows ({rows})"
	}
};
const entryNumberGap = {
	id: "entry-number-gap",
	level: "ledger",
	source: `${continuous} ; BOI-CF-IOR-60-40-20 §§ 40 et 100`,
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Trou dans la numérotation",
		en: "Gap in the numbering"
	},
	why: {
		fr: "Les numéros d’écriture se suivent sans interruption. Un trou que l’on peut justifier n’est pas à lui seul un motif de rejet.",
		en: "Entry numbers follow each other without interruption. A gap that can be explained is no ground for rejection by itself."
	},
	mend: {
		fr: "Retrouver les écritures manquantes, ou garder la justification du trou",
		en: "Find the missing entries, or keep the explanation of the gap"
	},
	example: {
		bad: "VE|1↵VE|2↵VE|4",
		good: "VE|1↵VE|2↵VE|3↵VE|4"
	},
	message: {
		fr: "Numéros absents : de {from} à {to} (nombre : {missing})",
		en: "Missing numbers: from {from} to {to} (count: {missing})"
	},
	forms: {
		global: {
			fr: "Numéros absents du fichier : de {from} à {to} (nombre : {missing})",
			en: "Numbers missing from the file: from {from} to {to} (count: {missing})"
		},
		"global-one": {
			fr: "Numéro absent du fichier : {from}",
			en: "Number missing from the file: {from}"
		},
		"journal-one": {
			fr: "Numéro absent du journal {journal} : {from}",
			en: "Number missing from journal {journal}: {from}"
		},
		journal: {
			fr: "Numéros absents du journal {journal} : de {from} à {to} (nombre : {missing})",
			en: "Numbers missing from journal {journal}: from {from} to {to} (count: {missing})"
		}
	}
};
const entryNumberInversion = {
	id: "entry-number-inversion",
	level: "entry",
	source: "BOI-CF-IOR-60-40-20 §§ 40 et 100",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Numéros et dates en désordre",
		en: "Numbers and dates out of order"
	},
	why: {
		fr: "La numérotation suit l’ordre chronologique. Un numéro plus élevé à une date antérieure fait douter de cet ordre.",
		en: "Numbering follows the order of time. A higher number at an earlier date casts doubt on that order."
	},
	mend: {
		fr: "Vérifier la date de l’écriture, ou expliquer comment le logiciel attribue les numéros",
		en: "Check the date of the entry, or explain how the software assigns the numbers"
	},
	example: {
		bad: "VE|7|20240210↵VE|8|20240115",
		good: "VE|7|20240115↵VE|8|20240210"
	},
	message: {
		fr: "L’écriture {entry} du {date} porte un numéro plus élevé que l’écriture {other}, datée du {otherDate}",
		en: "Entry {entry} of {date} has a higher number than entry {other}, dated {otherDate}"
	}
};
const entryNumberDuplicate = {
	id: "entry-number-duplicate",
	level: "entry",
	source: `${continuous} ; BOI-CF-IOR-60-40-20 § 100`,
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Numéro d’écriture réemployé",
		en: "Entry number used again"
	},
	why: {
		fr: "Un numéro désigne une seule écriture. Réemployé, il mêle les lignes de plusieurs écritures.",
		en: "A number stands for one entry. Used again, it mixes the rows of several entries."
	},
	mend: {
		fr: "Donner un numéro propre à chaque écriture et refaire l’export",
		en: "Give each entry a number of its own and export again"
	},
	example: {
		bad: "VE|7|20240115↵VE|7|20240310",
		good: "VE|7|20240115↵VE|8|20240310"
	},
	message: {
		fr: "Le numéro {value} désigne plusieurs écritures",
		en: "Number {value} stands for several entries"
	},
	forms: {
		blocks: {
			fr: "Le numéro de l’écriture {entry} du {first} sert de nouveau le {second}",
			en: "The number of entry {entry} of {first} is used again on {second}"
		},
		journals: {
			fr: "Le numéro {value} sert dans les journaux {journal} et {other}, alors que la numérotation est commune à tous les journaux",
			en: "Number {value} is used in journals {journal} and {other} although all journals share one numbering"
		}
	}
};

/** What only the official tool minds. */
const officialOnly = {
	id: "official-only",
	level: "file",
	source: "Test Compta Demat (ce que la loi ne dit pas)",
	law: "none",
	official: "error",
	loop: "none",
	title: {
		fr: "Refus propre à l’outil de l’administration",
		en: "Objection of the tax office’s tool alone"
	},
	why: {
		fr: "L’outil de l’administration a ses propres règles ; il refuse ici ce que la loi ne défend pas.",
		en: "The tax office’s tool has rules of its own; it objects here to what the law does not forbid."
	},
	mend: {
		fr: "Rien pour la loi ; corriger ce qu’il note si l’on veut que l’outil dise « conforme »",
		en: "Nothing for the law; correct what it notes if the tool is to say “conforme”"
	},
	example: {
		bad: "mtn_debit",
		good: "Debit"
	},
	message: {
		fr: "L’outil n’accepte pas ce fichier",
		en: "The tool does not accept this file"
	},
	forms: {
		"column-missing": {
			fr: "L’outil ne trouve pas la zone {field}",
			en: "The tool does not find field {field}"
		},
		"no-row": {
			fr: "L’outil ne trouve aucune ligne après l’en-tête",
			en: "The tool finds no row after the header"
		},
		"empty-line": {
			fr: "L’outil lit une ligne vide",
			en: "The tool reads an empty line"
		},
		"field-count": {
			fr: "L’outil compte un autre nombre de zones que dans l’en-tête",
			en: "The tool counts another number of fields than in the header"
		},
		blank: {
			fr: "L’outil lit {field} comme vide et la veut remplie",
			en: "The tool reads {field} as blank and wants it filled"
		},
		"missing-value": {
			fr: "L’outil lit {field} comme vide et exige une valeur",
			en: "The tool reads {field} as empty and demands a value"
		},
		"amount-point": {
			fr: "L’outil lit dans {field} un point au lieu d’une virgule",
			en: "The tool reads a point instead of a comma in {field}"
		},
		"amount-grouping": {
			fr: "L’outil lit dans {field} des espaces ou plusieurs signes",
			en: "The tool reads spaces or several marks in {field}"
		},
		"amount-number": {
			fr: "L’outil attend un nombre dans {field}",
			en: "The tool expects a number in {field}"
		},
		"date-empty": {
			fr: "L’outil lit dans {field} une date faite de zéros",
			en: "The tool reads a date made of zeros in {field}"
		},
		"not-a-date": {
			fr: "L’outil attend une date dans {field}",
			en: "The tool expects a date in {field}"
		},
		"date-impossible": {
			fr: "L’outil lit dans {field} un mois ou un jour impossible",
			en: "The tool reads an impossible month or day in {field}"
		},
		"refused-file-name": {
			fr: "L’outil refuse le nom du fichier",
			en: "The tool refuses the name of the file"
		},
		"refused-empty": {
			fr: "L’outil refuse un fichier vide",
			en: "The tool refuses an empty file"
		},
		"refused-separator": {
			fr: "L’outil ne trouve pas le séparateur dans la première ligne",
			en: "The tool does not find the separator in the first line"
		},
		"refused-sens": {
			fr: "L’outil s’arrête à une ligne dont le sens n’est pas D, C, +1 ou -1",
			en: "The tool stops at a row whose Sens is not D, C, +1 or -1"
		},
		"refused-white-space-in-prefix": {
			fr: "L’outil refuse un nom de fichier avec des espaces",
			en: "The tool refuses a file name with spaces"
		},
		"refused-stuck-columns": {
			fr: "L’outil s’arrête : deux colonnes supplémentaires ont le même nom, ou une n’en a pas",
			en: "The tool stops: two extra columns share a name, or one has none"
		},
		"refused-no-row": {
			fr: "L’outil ne trouve aucune ligne après l’en-tête",
			en: "The tool finds no row after the header"
		}
	}
};

/** Rules about a row as a whole. */
const fieldCount = {
	id: "field-count",
	level: "row",
	source: "LPF art. A47 A-1, VI 1° c et VII 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Nombre de zones",
		en: "Number of fields"
	},
	why: {
		fr: "Une ligne qui n’a pas autant de zones que l’en-tête ne peut pas être lue : on ne sait plus quelle valeur est où.",
		en: "A row without as many fields as the header cannot be read: nobody knows which value stands where."
	},
	mend: {
		fr: "Chercher un séparateur ou un saut de ligne dans un libellé, le retirer dans le logiciel et refaire l’export",
		en: "Look for a separator or a line break inside a label, take it out in the software and export again"
	},
	example: {
		bad: "VE|Ventes|1|20240115|411000",
		good: "VE|Ventes|1|20240115|411000|Clients|…|20240131||"
	},
	message: {
		fr: "La ligne a {fields} zones au lieu de {expected}",
		en: "The row has {fields} fields instead of {expected}"
	}
};
/** The separator at the end of the rows alone, or of the header alone. The rows are read. */
const trailingSeparatorMismatch = {
	id: "trailing-separator-mismatch",
	level: "row",
	source: "LPF art. A47 A-1, VI 1° c et VII 1°",
	law: "error",
	official: "error",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Séparateur final sur les lignes ou sur l’en-tête seulement",
		en: "Separator at the end of the rows or of the header only"
	},
	why: {
		fr: "L’en-tête et les lignes n’ont pas le même nombre de zones : un séparateur final compte pour une zone vide.",
		en: "Header and rows do not have the same number of fields: a separator at the end makes an empty field."
	},
	mend: {
		fr: "Refaire l’export avec ou sans séparateur final, partout de même",
		en: "Export again with or without a separator at the end, the same everywhere"
	},
	example: {
		bad: "Montantdevise|Idevise ⏎ …|1,00|USD|",
		good: "Montantdevise|Idevise ⏎ …|1,00|USD"
	},
	message: {
		fr: "Des lignes se terminent par un séparateur que l’en-tête n’a pas ({rows})",
		en: "Rows end with a separator that the header lacks ({rows})"
	},
	forms: { header: {
		fr: "L’en-tête se termine par un séparateur que des lignes n’ont pas ({rows})",
		en: "The header ends with a separator that rows lack ({rows})"
	} }
};
const controlCharacter = {
	id: "control-character",
	level: "field",
	source: "LPF art. A47 A-1, XII 3°",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Caractère de contrôle",
		en: "Control character"
	},
	why: {
		fr: "Un caractère invisible dans une zone est souvent la trace d’un export abîmé.",
		en: "An invisible character in a field is often the trace of a damaged export."
	},
	mend: {
		fr: "Le retirer dans le logiciel et refaire l’export",
		en: "Take it out in the software and export again"
	},
	example: {
		bad: "Facture␀12",
		good: "Facture 12"
	},
	message: {
		fr: "{column} contient le caractère de contrôle {code}",
		en: "{column} holds the control character {code}"
	}
};
const separatorAmbiguous = {
	id: "separator-ambiguous",
	level: "field",
	source: "LPF art. A47 A-1, VI 1° c",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Autre séparateur dans une zone",
		en: "The other separator inside a field"
	},
	why: {
		fr: "Un | dans un fichier à tabulations (ou l’inverse) trompe les logiciels qui devinent le séparateur.",
		en: "A | in a tab file (or the other way round) misleads software that guesses the separator."
	},
	mend: {
		fr: "Remplacer ce caractère dans le libellé",
		en: "Replace this character in the label"
	},
	example: {
		bad: "Vente A|B",
		good: "Vente A-B"
	},
	message: {
		fr: "{column} contient {mark}, l’autre séparateur du format",
		en: "{column} holds {mark}, the other separator of the format"
	}
};

/** Rules about the debit and the credit of a row. */
const amountNegative = {
	id: "amount-negative",
	level: "field",
	source: "LPF art. A47 A-1, XII 2° ; BOI-CF-IOR-60-40-20 § 210",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Montant négatif",
		en: "Negative amount"
	},
	why: {
		fr: "Le texte admet les montants signés : un débit négatif équivaut à un crédit. Un lecteur qui néglige le signe se trompe de côté.",
		en: "The law admits signed amounts: a negative debit is the same as a credit. A reader that neglects the sign takes the wrong side."
	},
	mend: {
		fr: "Rien d’obligatoire ; un montant positif de l’autre côté évite le doute",
		en: "Nothing is required; a positive amount on the other side leaves no doubt"
	},
	example: {
		bad: "-50,00|0,00",
		good: "0,00|50,00"
	},
	message: {
		fr: "{column} est négatif ({value}) et compte donc pour l’autre côté",
		en: "{column} is negative ({value}) and thus counts for the other side"
	}
};
const amountDebitAndCredit = {
	id: "amount-debit-and-credit",
	level: "row",
	source: "PCG (partie double) ; Test Compta Demat (alerte)",
	law: "warning",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Débit et crédit sur une ligne",
		en: "Debit and credit on one row"
	},
	why: {
		fr: "Une ligne mouvemente un compte d’un seul côté. L’outil de l’administration donne une alerte, sans effet sur son verdict.",
		en: "A row moves an account on one side only. The tax office’s tool gives an alert, without effect on its verdict."
	},
	mend: {
		fr: "Exporter une ligne pour le débit et une ligne pour le crédit",
		en: "Export one row for the debit and one row for the credit"
	},
	example: {
		bad: "50,00|20,00",
		good: "50,00|0,00 ⏎ 0,00|20,00"
	},
	message: {
		fr: "La ligne a un débit de {debit} et un crédit de {credit}",
		en: "The row has a debit of {debit} and a credit of {credit}"
	}
};
const amountZeroLine = {
	id: "amount-zero-line",
	level: "row",
	source: "PCG (partie double) ; Test Compta Demat (alerte)",
	law: "warning",
	official: "warning",
	loop: "none",
	title: {
		fr: "Ligne sans montant",
		en: "Row without an amount"
	},
	why: {
		fr: "Une ligne sans débit ni crédit ne mouvemente aucun compte. Elle est légitime quand seul un montant en devise est enregistré.",
		en: "A row without debit and credit moves no account. It is legitimate when only a foreign amount is booked."
	},
	mend: {
		fr: "Chercher dans le logiciel pourquoi la ligne n’a pas de montant ; ne rien changer si elle ne porte qu’une devise",
		en: "Find out in the software why the row has no amount; change nothing if it only holds a foreign amount"
	},
	example: {
		bad: "512000|Banque|…|0,00|0,00",
		good: "512000|Banque|…|50,00|0,00"
	},
	message: {
		fr: "Debit et Credit sont nuls",
		en: "Debit and Credit are both zero"
	},
	forms: { montant: {
		fr: "Montant est nul",
		en: "Montant is zero"
	} }
};

/** Rules about the dates of a row against each other and against the year. */
const dateImplausible = {
	id: "date-implausible",
	level: "field",
	source: "Bonne pratique ; Test Compta Demat (alerte hors de 1900-2099)",
	law: "warning",
	official: "warning",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Date peu plausible",
		en: "Implausible date"
	},
	why: {
		fr: "Une date hors de 1900-2099, ou à plus de dix ans de la clôture, vient le plus souvent d’une faute de frappe ou d’une conversion.",
		en: "A date outside 1900-2099, or more than ten years from the closing date, mostly comes from a typing mistake or a conversion."
	},
	mend: {
		fr: "Vérifier la date ; une pièce ancienne reprise en à-nouveau peut garder la sienne",
		en: "Check the date; an old document carried forward in the opening entries may keep its own"
	},
	example: {
		bad: "20420115",
		good: "20240115"
	},
	message: {
		fr: "{column} est une date peu plausible : {value}",
		en: "{column} is an implausible date: {value}"
	}
};
const ecritureDateOutsideYear = {
	id: "ecriture-date-outside-year",
	level: "field",
	source: "LPF art. A47 A-1, VII 1°",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Écriture hors de l’exercice",
		en: "Entry outside the fiscal year"
	},
	why: {
		fr: "Un FEC contient les écritures d’un seul exercice, dont la clôture figure dans le nom du fichier. Une date postérieure à la clôture, ou antérieure de 24 mois ou plus, n’en fait pas partie.",
		en: "A FEC holds the entries of one fiscal year, whose closing date stands in the file name. A date after the closing, or 24 months or more before it, is not part of that year."
	},
	mend: {
		fr: "Vérifier la date de clôture dans le nom du fichier, puis la date de l’écriture",
		en: "Check the closing date in the file name, then the date of the entry"
	},
	example: {
		bad: "123456789FEC20241231 : 20250115",
		good: "123456789FEC20241231 : 20241215"
	},
	message: {
		fr: "EcritureDate {value} est hors de l’exercice clos le {closing}",
		en: "EcritureDate {value} is outside the fiscal year closed on {closing}"
	}
};
const fileNameOtherYear = {
	id: "file-name-other-year",
	level: "ledger",
	source: "LPF art. A47 A-1, VII 1° et IX",
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Nom d’un autre exercice",
		en: "Name of another fiscal year"
	},
	why: {
		fr: "La date du nom est celle de la clôture de l’exercice. Si aucune écriture n’est des douze mois qui la précèdent, le nom ou le contenu est celui d’un autre exercice.",
		en: "The date in the name is the closing date of the fiscal year. If no entry is of the twelve months before it, the name or the content is that of another year."
	},
	mend: {
		fr: "Mettre dans le nom la date de clôture de l’exercice exporté, ou exporter l’exercice annoncé",
		en: "Put the closing date of the exported year in the name, or export the year that it announces"
	},
	example: {
		bad: "123456782FEC20241231 : 20230105",
		good: "123456782FEC20231231 : 20230105"
	},
	message: {
		fr: "Le nom annonce une clôture le {closing}, mais les écritures vont du {from} au {to}",
		en: "The name announces a closing on {closing}, but the entries range from {from} to {to}"
	}
};
const validDateBeforeEcritureDate = {
	id: "valid-date-before-ecriture-date",
	level: "row",
	source: "BOI-CF-IOR-60-40-20 § 250",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Validation antérieure à l’écriture",
		en: "Validation before the entry"
	},
	why: {
		fr: "La validation fige une écriture déjà enregistrée et la rend irréversible. Elle ne peut pas précéder la date comptable sans explication.",
		en: "Validation freezes an entry already booked and makes it irreversible. Without an explanation it cannot come before the booking date."
	},
	mend: {
		fr: "Vérifier les deux dates dans le logiciel ; ValidDate est le jour de la validation",
		en: "Check both dates in the software; ValidDate is the day of the validation"
	},
	example: {
		bad: "20240315|…|20240301",
		good: "20240315|…|20240402"
	},
	message: {
		fr: "ValidDate {value} est antérieure à EcritureDate ({date})",
		en: "ValidDate {value} is before EcritureDate ({date})"
	}
};
const validDateAfterClosing = {
	id: "valid-date-after-closing",
	level: "row",
	source: "BOI-CF-IOR-60-40-20 § 250",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Validation après la clôture",
		en: "Validation after the closing date"
	},
	why: {
		fr: "Les écritures d’inventaire sont normalement validées après la date de clôture. Les autres auraient dû l’être pendant l’exercice.",
		en: "Inventory entries are normally validated after the closing date. Others should have been validated during the year."
	},
	mend: {
		fr: "Rien pour les écritures d’inventaire ; pour les autres, pouvoir expliquer le délai",
		en: "Nothing for inventory entries; for others, be able to explain the delay"
	},
	example: {
		bad: "20240315|…|20250310",
		good: "20240315|…|20240402"
	},
	message: {
		fr: "ValidDate {value} est postérieure à la clôture du {closing}",
		en: "ValidDate {value} is after the closing date {closing}"
	}
};
const validDateConstant = {
	id: "valid-date-constant",
	level: "ledger",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Date de validation unique",
		en: "One validation date for all"
	},
	why: {
		fr: "Une date de validation unique est souvent celle de l’export. Elle est exacte seulement si tout l’exercice a été validé ce jour-là.",
		en: "A single validation date is often that of the export. It is right only if the whole year was validated on that day."
	},
	mend: {
		fr: "Vérifier que le logiciel exporte la date de validation de chaque écriture",
		en: "Check that the software exports the validation date of each entry"
	},
	example: {
		bad: "…|20250331 ⏎ …|20250331",
		good: "…|20240229 ⏎ …|20240402"
	},
	message: {
		fr: "Les {rows} lignes ont la même date de validation, {date} : est-ce celle de l’export ?",
		en: "All {rows} rows have the same validation date, {date}: is it that of the export?"
	}
};
const fileOrderByValidation = {
	id: "file-order-by-validation",
	level: "ledger",
	source: "LPF art. A47 A-1, VII 1°",
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Ordre de validation",
		en: "Order of validation"
	},
	why: {
		fr: "Le texte demande les écritures classées par ordre chronologique de validation.",
		en: "The law asks for the entries in chronological order of their validation."
	},
	mend: {
		fr: "Refaire l’export trié par date de validation",
		en: "Export again, sorted by validation date"
	},
	example: {
		bad: "…|20240430 ⏎ …|20240331",
		good: "…|20240331 ⏎ …|20240430"
	},
	message: {
		fr: "ValidDate {value} suit une date plus récente ({previous})",
		en: "ValidDate {value} follows a later date ({previous})"
	}
};
const letDateBeforePiece = {
	id: "let-date-before-piece",
	level: "row",
	source: "Bonne pratique (audit)",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Lettrage antérieur à l’écriture",
		en: "Lettering before the entry"
	},
	why: {
		fr: "Une ligne est lettrée au plus tôt à la date de son écriture. Une date antérieure est une faute de saisie ou celle d’un autre lettrage.",
		en: "A row is lettered on the date of its entry at the earliest. An earlier date is a typing mistake or that of another lettering."
	},
	mend: {
		fr: "Vérifier la date de lettrage dans le logiciel",
		en: "Check the lettering date in the software"
	},
	example: {
		bad: "20240315|…|AA|20240228",
		good: "20240315|…|AA|20240410"
	},
	message: {
		fr: "DateLet {value} est antérieure à EcritureDate ({date})",
		en: "DateLet {value} is before EcritureDate ({date})"
	}
};
const lateValidation = {
	id: "late-validation",
	level: "row",
	source: "PCG (procédure de clôture) ; BOI-BIC-DECLA-30-10-20-40",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Validation tardive",
		en: "Late validation"
	},
	why: {
		fr: "Une procédure de clôture fige les enregistrements au plus tard avant la fin de la période suivante. Tant qu’une écriture n’est pas validée, elle reste modifiable.",
		en: "A closing procedure freezes the records before the end of the following period at the latest. Until an entry is validated, it can be changed."
	},
	mend: {
		fr: "Valider les écritures à chaque période, par exemple chaque mois",
		en: "Validate the entries in each period, for example every month"
	},
	example: {
		bad: "20240115|…|20240930",
		good: "20240115|…|20240215"
	},
	message: {
		fr: "L’écriture du {date} n’est validée que le {value}, après la fin du mois suivant",
		en: "The entry of {date} is validated on {value} only, after the end of the following month"
	}
};

/** Rules about the two ends of the year: opening balances, closing entries, centralisation (A47 A-1 VII 1° and 3°). */
const content = "LPF art. A47 A-1, VII 1°";
const openingMissing = {
	id: "opening-missing",
	level: "ledger",
	source: content,
	law: {
		default: "warning",
		regimes: {
			BAT: "info",
			BNCT: "info"
		}
	},
	official: "none",
	loop: "none",
	title: {
		fr: "Pas d’à-nouveaux",
		en: "No opening balances"
	},
	why: {
		fr: "Le fichier comprend les écritures de reprise des soldes de l’exercice précédent. Leur absence est normale au premier exercice et en comptabilité de trésorerie.",
		en: "The file includes the entries that bring forward the balances of the previous year. Their absence is normal in the first year and in cash accounting."
	},
	mend: {
		fr: "Refaire l’export avec le journal des à-nouveaux, sauf au premier exercice",
		en: "Export again with the opening journal, except in the first year"
	},
	example: {
		bad: "VE|Ventes|1|20240102",
		good: "AN|À-nouveaux|1|20240101↵VE|Ventes|2|20240102"
	},
	message: {
		fr: "Aucun journal n’est, par son code ou son libellé, celui des à-nouveaux",
		en: "No journal is, by its code or label, that of the opening entries"
	},
	forms: { labels: {
		fr: "Aucun journal ni aucun libellé d’écriture hors journal n’annonce des à-nouveaux",
		en: "No journal and no label of an entry without a journal announces opening balances"
	} }
};
const openingNotFirst = {
	id: "opening-not-first",
	level: "ledger",
	source: "LPF art. A47 A-1, VII 3° ; BOI-CF-IOR-60-40-20 § 110",
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "À-nouveaux pas en tête",
		en: "Opening entries not first"
	},
	why: {
		fr: "Les premiers numéros du fichier reviennent aux à-nouveaux. Saisis en cours d’exercice, ils sont tolérés s’ils restent identifiables.",
		en: "The first numbers of the file belong to the opening entries. Entered during the year, they are tolerated if they can be identified."
	},
	mend: {
		fr: "Numéroter les à-nouveaux en premier, ou indiquer dans la notice comment les reconnaître",
		en: "Number the opening entries first, or say in the notice how to recognise them"
	},
	example: {
		bad: "VE|1|20240102↵AN|2|20240101",
		good: "AN|1|20240101↵VE|2|20240102"
	},
	message: {
		fr: "L’écriture d’à-nouveaux {entry} n’est pas en tête du fichier ou n’a pas l’un des premiers numéros",
		en: "Opening entry {entry} does not stand first in the file or does not have one of the first numbers"
	}
};
const openingOnResultAccounts = {
	id: "opening-on-result-accounts",
	level: "row",
	source: content,
	law: "warning",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "À-nouveaux en classe 6 ou 7",
		en: "Opening balance in class 6 or 7"
	},
	why: {
		fr: "Les comptes de charges et de produits repartent de zéro à chaque exercice : seuls les comptes de bilan sont repris.",
		en: "Expense and income accounts start each year from zero: only balance sheet accounts are brought forward."
	},
	mend: {
		fr: "Reprendre le solde en compte de bilan (résultat ou report à nouveau)",
		en: "Bring the balance forward on a balance sheet account (result or retained earnings)"
	},
	example: {
		bad: "AN|1|20240101|606000|500,00|0,00",
		good: "AN|1|20240101|119000|500,00|0,00"
	},
	message: {
		fr: "Une ligne d’à-nouveaux porte sur le compte de charges ou de produits {value}",
		en: "An opening row stands on the expense or income account {value}"
	}
};
const closingEntriesPresent = {
	id: "closing-entries-present",
	level: "entry",
	source: `${content} (« hors écritures de solde des comptes de charges et de produits »)`,
	law: "error",
	official: "none",
	loop: "warning",
	assumed: true,
	title: {
		fr: "Écriture de solde des charges et produits",
		en: "Entry that clears income and expenses"
	},
	why: {
		fr: "Le FEC s’arrête après les écritures d’inventaire. L’écriture qui solde les classes 6 et 7 par le compte 12 en est exclue.",
		en: "The FEC stops after the inventory entries. The entry that clears classes 6 and 7 against account 12 is excluded from it."
	},
	mend: {
		fr: "Refaire l’export sans les écritures de solde des comptes de charges et de produits",
		en: "Export again without the entries that clear the income and expense accounts"
	},
	example: {
		bad: "707000|0,00|100,00↵707000|100,00|0,00↵120000|0,00|100,00",
		good: "707000|0,00|100,00"
	},
	message: {
		fr: "L’écriture {entry} solde les comptes des classes 6 et 7 par le compte 12",
		en: "Entry {entry} clears the accounts of classes 6 and 7 against account 12"
	}
};
const resultNotDerivable = {
	id: "result-not-derivable",
	level: "ledger",
	source: content,
	law: "warning",
	official: "none",
	loop: "none",
	title: {
		fr: "Résultat non déductible des lignes",
		en: "Result not derivable from the rows"
	},
	why: {
		fr: "Le résultat doit ressortir des classes 6 et 7. Si elles sont soldées, les écritures de solde sont sans doute dans le fichier.",
		en: "The result must come out of classes 6 and 7. If they are cleared, the clearing entries are probably in the file."
	},
	mend: {
		fr: "Refaire l’export sans les écritures de solde des comptes de charges et de produits",
		en: "Export again without the entries that clear the income and expense accounts"
	},
	example: {
		bad: "606000|100,00|0,00↵606000|0,00|100,00↵129000|100,00|0,00",
		good: "606000|100,00|0,00"
	},
	message: {
		fr: "Les classes 6 et 7 se soldent à zéro alors que le compte 12 est mouvementé",
		en: "Classes 6 and 7 add up to zero although account 12 moves"
	}
};
const centralisationSuspected = {
	id: "centralisation-suspected",
	level: "ledger",
	source: `${content} ; BOI-CF-IOR-60-40-20 §§ 60 et 65`,
	law: "info",
	official: "none",
	loop: "none",
	title: {
		fr: "Centralisation possible",
		en: "Possible centralisation"
	},
	why: {
		fr: "Le FEC reprend le détail des journaux, sans les écritures de centralisation. Les cumuls venus d’un logiciel de gestion sont admis.",
		en: "The FEC gives the detail of the journals, without centralising entries. Totals that come from business software are admitted."
	},
	mend: {
		fr: "Refaire l’export avec le détail des journaux, ou vérifier que le cumul vient d’un logiciel de gestion",
		en: "Export again with the detail of the journals, or check that the total comes from business software"
	},
	example: {
		bad: "OD|Centralisation ventes 01/2024|0,00|9500,00",
		good: "VE|Facture 12 Dupont|0,00|100,00"
	},
	message: {
		fr: "Le libellé ou le journal annonce une centralisation : {value} (lignes : {rows})",
		en: "The label or the journal announces a centralisation: {value} (rows: {rows})"
	}
};

/** Every rule, chapter by chapter: the file from outside to inside, and in a chapter what is read first first. */
const chapters = [
	{
		id: "file",
		title: {
			fr: "Nom et enveloppe du fichier",
			en: "Name and container of the file"
		},
		rules: [
			fileNamePattern,
			fileNameSiren,
			fileNameSirenChecksum,
			fileNameClosingDate,
			fileEmpty,
			fileNoEntry,
			fileUnsupportedContainer,
			fileXml,
			fileSplitConsistent,
			fileTooLarge,
			fileTooManyMovements,
			officialOnly
		]
	},
	{
		id: "encoding",
		title: {
			fr: "Jeu de caractères",
			en: "Character set"
		},
		rules: [
			encodingNotAllowed,
			encodingWindows1252,
			encodingMixed,
			encodingMojibake,
			encodingBom,
			controlCharacter
		]
	},
	{
		id: "lines",
		title: {
			fr: "Lignes",
			en: "Lines"
		},
		rules: [
			lineEndMixed,
			lineEndCrCrLf,
			lineEndKind,
			blankLine,
			eofCtrlZ,
			finalNewlineMissing,
			recordTooLong
		]
	},
	{
		id: "header",
		title: {
			fr: "En-tête et colonnes",
			en: "Header and columns"
		},
		rules: [
			separatorInvalid,
			headerMissing,
			headerRepeated,
			headerFieldMissing,
			regimeMismatch,
			headerFieldOrder,
			headerNameAlias,
			headerNameVariant,
			headerDuplicateName,
			montantSensBoth,
			extraColumns,
			headerTrailingSeparator,
			loopColumnCount
		]
	},
	{
		id: "rows",
		title: {
			fr: "Découpage des lignes en zones",
			en: "Rows and their fields"
		},
		rules: [
			fieldCount,
			trailingSeparatorMismatch,
			separatorInField,
			lineBreakInField,
			separatorAmbiguous,
			fieldQuoted,
			fieldPadding
		]
	},
	{
		id: "content",
		title: {
			fr: "Contenu obligatoire",
			en: "Mandatory content"
		},
		rules: [
			requiredFieldEmpty,
			requiredFieldOnlyNbsp,
			validDateMissing,
			fieldEmptyForTool,
			cashPaymentFields,
			pieceRefPlaceholder,
			fieldLabelTooGeneric,
			optionalFieldFiller
		]
	},
	{
		id: "numbers",
		title: {
			fr: "Montants",
			en: "Numbers"
		},
		rules: [
			amountSyntax,
			amountDecimalPoint,
			amountThousandsSeparator,
			amountSign,
			amountExponent,
			amountTooManyDecimals,
			amountEmpty,
			amountNegative,
			amountDebitAndCredit,
			amountZeroLine,
			sensValue,
			sensMixed
		]
	},
	{
		id: "dates",
		title: {
			fr: "Dates",
			en: "Dates"
		},
		rules: [
			dateFormat,
			dateCalendar,
			dateRequiredZero,
			dateImplausible,
			fileNameOtherYear,
			ecritureDateOutsideYear,
			fileOrderByValidation,
			validDateBeforeEcritureDate,
			validDateAfterClosing,
			validDateConstant,
			lateValidation,
			letDateBeforePiece
		]
	},
	{
		id: "accounts",
		title: {
			fr: "Comptes et journaux",
			en: "Accounts and journals"
		},
		rules: [
			accountFirstThreeDigits,
			accountClass,
			accountUnknownRoot,
			accountLabelInconsistent,
			journalLabelInconsistent
		]
	},
	{
		id: "third-parties",
		title: {
			fr: "Tiers",
			en: "Third parties"
		},
		rules: [
			auxPair,
			auxLabelInconsistent,
			auxOnNonTiersAccount,
			auxInAccountNumber
		]
	},
	{
		id: "lettering",
		title: {
			fr: "Lettrage",
			en: "Lettering"
		},
		rules: [
			letteringPair,
			letteringUnbalanced,
			letteringAllEmpty
		]
	},
	{
		id: "currency",
		title: {
			fr: "Devises",
			en: "Currency"
		},
		rules: [
			currencyPair,
			currencyCode,
			currencyIsEuro,
			currencySign
		]
	},
	{
		id: "entries",
		title: {
			fr: "Écritures et équilibre",
			en: "Entries and balance"
		},
		rules: [
			entryUnbalanced,
			entryCutByParts,
			fileUnbalanced,
			journalUnbalanced,
			monthUnbalanced,
			entrySingleLine,
			entryMultipleDates,
			duplicateEntry,
			duplicateRow
		]
	},
	{
		id: "numbering",
		title: {
			fr: "Numérotation",
			en: "Numbering"
		},
		rules: [
			entryNumberConstant,
			journalNumberConstant,
			entryNumberGap,
			entryNumberInversion,
			entryNumberDuplicate
		]
	},
	{
		id: "year",
		title: {
			fr: "Ouverture et clôture de l’exercice",
			en: "Opening and closing of the year"
		},
		rules: [
			openingMissing,
			openingNotFirst,
			openingOnResultAccounts,
			closingEntriesPresent,
			resultNotDerivable,
			centralisationSuspected
		]
	}
];
const catalogue = chapters.flatMap((chapter) => chapter.rules);

/** GitHub and others read this many results of a run. */
const maxResults = 5e3;
const severities = [
	"error",
	"warning",
	"info",
	"none"
];
/**
* Chooses the results of a run while findings stream by: the most severe, and among equals the first of each rule before
* the second of any, so that one fault on every row does not hide a single other one. A rule's severity is known when its
* ledger ends; until then the first findings of each rule are kept.
*/
var ResultChoice = class {
	#judge;
	#kept = {
		error: [],
		warning: [],
		info: [],
		none: []
	};
	#total = /* @__PURE__ */ new Map();
	#byRule = /* @__PURE__ */ new Map();
	#seen = /* @__PURE__ */ new Map();
	#ledger = 0;
	constructor(judge) {
		this.#judge = judge;
	}
	add(finding) {
		let candidates = this.#byRule.get(finding.rule);
		if (candidates === void 0) {
			candidates = [];
			this.#byRule.set(finding.rule, candidates);
		}
		if (candidates.length >= 5e3) return;
		const key = JSON.stringify([
			finding.rule,
			finding.column,
			finding.value
		]);
		const occurrence = this.#seen.get(key) ?? 0;
		this.#seen.set(key, occurrence + 1);
		candidates.push({
			finding,
			ledger: this.#ledger,
			nth: candidates.length,
			occurrence
		});
	}
	/** Ends a ledger: its report says how many findings there were and how severe they are. */
	end(findings) {
		for (const { rule, count, severity } of findings) {
			this.#total.set(rule, (this.#total.get(rule) ?? 0) + count);
			const kept = this.#kept[severity[this.#judge]];
			for (const candidate of this.#byRule.get(rule) ?? []) kept.push({
				...candidate,
				severity: severity[this.#judge]
			});
		}
		for (const severity of severities) this.#kept[severity] = this.#kept[severity].sort((a, b) => a.nth - b.nth).slice(0, maxResults);
		this.drop();
		this.#ledger++;
	}
	/** Forgets the findings of a ledger that was not read to its end. */
	drop() {
		this.#byRule = /* @__PURE__ */ new Map();
		this.#seen = /* @__PURE__ */ new Map();
	}
	/** The most severe first, then in the order of files and lines. */
	chosen() {
		return severities.flatMap((severity) => this.#kept[severity]).slice(0, maxResults).sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.ledger - b.ledger || (a.finding.part ?? 0) - (b.finding.part ?? 0) || (a.finding.line ?? 0) - (b.finding.line ?? 0));
	}
	/** Findings that none of the chosen stands for, by rule. */
	leftOut() {
		const left = new Map(this.#total);
		for (const { finding } of this.chosen()) left.set(finding.rule, (left.get(finding.rule) ?? 0) - finding.count);
		return Object.fromEntries([...left].filter(([, count]) => count > 0).sort(([a], [b]) => a < b ? -1 : 1));
	}
};

const levels = {
	error: "error",
	warning: "warning",
	info: "note",
	none: "none"
};
function sarifLevel(severity) {
	return levels[severity];
}

/** What we write of SARIF 2.1.0 (OASIS Standard, March 2020, errata 01): names and shapes are the standard's. */
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const words = {
	mend: {
		fr: "À faire",
		en: "What to do"
	},
	source: {
		fr: "Source",
		en: "Source"
	},
	example: {
		fr: "Exemple",
		en: "Example"
	}
};
/** A rule as SARIF describes it. The help is in both languages, the reader's first. */
function sarifRule(rule, judge, lang) {
	const langs = lang === "fr" ? ["fr", "en"] : ["en", "fr"];
	return {
		id: rule.id,
		shortDescription: { text: rule.title[lang] },
		fullDescription: { text: rule.why[lang] },
		help: {
			text: langs.map((each) => helpText(rule, each)).join("\n\n"),
			markdown: langs.map((each) => helpMarkdown(rule, each)).join("\n\n---\n\n")
		},
		defaultConfiguration: { level: sarifLevel(severityOf(rule[judge], null, null)) },
		properties: {
			tags: ["fec", rule.level],
			source: rule.source,
			severity: {
				law: rule.law,
				official: rule.official,
				loop: rule.loop
			},
			assumed: rule.assumed === true
		}
	};
}
function helpText(rule, lang) {
	const lines = [
		rule.title[lang],
		rule.why[lang],
		said(words.mend, rule.mend[lang], lang),
		said(words.source, rule.source, lang)
	];
	if (rule.example !== void 0) lines.push(said(words.example, `${rule.example.bad} → ${rule.example.good}`, lang));
	return lines.join("\n");
}
function helpMarkdown(rule, lang) {
	const lines = [
		`**${escaped(rule.title[lang])}**`,
		escaped(rule.why[lang]),
		`**${words.mend[lang]}**${colon(lang)}${escaped(rule.mend[lang])}`,
		`**${words.source[lang]}**${colon(lang)}${escaped(rule.source)}`
	];
	if (rule.example !== void 0) {
		const { bad, good } = rule.example;
		lines.push(`**${words.example[lang]}**${colon(lang).trimEnd()}`, `~~~text\n${bad}\n→ ${good}\n~~~`);
	}
	return lines.join("\n\n");
}
function said(word, text, lang) {
	return `${word[lang]}${colon(lang)}${text}`;
}
function colon(lang) {
	return lang === "fr" ? " : " : ": ";
}
function escaped(text) {
	return text.replace(/[\\`*_[\]<>|#]/g, "\\$&");
}

const leftOutText = {
	fr: "{shown} résultats montrés, les plus graves d’abord ; {left} autres constats n’y sont pas (properties.leftOut les compte par règle). Le format « findings » les donne tous",
	en: "{shown} results shown, the most severe first; {left} more findings are not (properties.leftOut counts them by rule). The format \"findings\" gives them all"
};
const ruleIndexes = new Map(catalogue.map(({ id }, index) => [id, index]));
/** One SARIF run about any number of ledgers. Memory does not grow with the number of findings. */
var SarifRun = class {
	#options;
	#choice;
	#artifacts = [];
	#notifications = [];
	/** Where the files of each ledger stand among the artifacts. */
	#ledgers = [];
	#successful = true;
	constructor(options) {
		this.#options = options;
		this.#choice = new ResultChoice(options.judge);
	}
	/** A finding of the ledger that is being read. */
	add(finding) {
		this.#choice.add(finding);
	}
	/** @param locations of its files, in order */
	endLedger(locations, report) {
		this.#choice.end(report.findings);
		const files = report.file.parts.length > 0 ? report.file.parts : [report.file];
		const indexes = locations.map((location, i) => {
			const { bytes, sha256 } = files[i] ?? report.file;
			return this.#artifactIndex({
				location,
				length: bytes,
				roles: ["analysisTarget"],
				hashes: { "sha-256": sha256 },
				properties: { verdicts: report.verdicts }
			});
		});
		this.#ledgers.push(indexes);
		for (const { test, reason } of report.tests_not_possible) this.#notifications.push({
			descriptor: { id: `test-not-possible/${test}` },
			level: "note",
			message: { text: inert(reason) },
			locations: [this.#location(indexes[0], null, null)]
		});
	}
	/** The ledger that was being read could not be read to its end. */
	fail(location, code, message) {
		this.#choice.drop();
		this.#successful = false;
		this.#notifications.push({
			descriptor: { id: code },
			level: "error",
			message: { text: inert(message) },
			locations: [{ physicalLocation: { artifactLocation: location } }]
		});
	}
	finish({ exitCode, bases }) {
		const { judge, lang, values, version } = this.#options;
		const results = this.#choice.chosen().map((chosen) => this.#result(chosen, chosen.severity));
		const leftOut = this.#choice.leftOut();
		const left = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
		if (left > 0) this.#notifications.push({
			descriptor: { id: "results-left-out" },
			level: "warning",
			message: { text: fillText(leftOutText, {
				shown: results.length,
				left
			})[lang] }
		});
		const run = {
			tool: { driver: {
				name: "loop-fec",
				version,
				semanticVersion: version,
				language: lang,
				rules: catalogue.map((rule) => sarifRule(rule, judge, lang))
			} },
			automationDetails: { id: `loop-fec/${judge}/` },
			language: lang,
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: bases,
			invocations: [{
				executionSuccessful: this.#successful,
				exitCode,
				toolExecutionNotifications: this.#notifications
			}],
			artifacts: this.#artifacts,
			results,
			properties: {
				judge,
				values,
				leftOut
			}
		};
		return {
			$schema: sarifSchema,
			version: "2.1.0",
			runs: [run]
		};
	}
	/** A file that was named twice is one artifact. */
	#artifactIndex(artifact) {
		const text = JSON.stringify(artifact);
		const known = this.#artifacts.findIndex((other) => JSON.stringify(other) === text);
		return known >= 0 ? known : this.#artifacts.push(artifact) - 1;
	}
	#location(artifact, line, column) {
		const index = artifact ?? 0;
		return {
			physicalLocation: {
				artifactLocation: {
					...this.#artifacts[index].location,
					index
				},
				region: { startLine: line ?? 1 }
			},
			...column === null ? {} : { logicalLocations: [{
				name: column,
				kind: "member"
			}] }
		};
	}
	#result({ finding, ledger, occurrence }, severity) {
		const { rule, column, value, count, line, part } = finding;
		const artifact = this.#ledgers[ledger]?.[(part ?? 1) - 1];
		return {
			ruleId: rule,
			ruleIndex: ruleIndexes.get(rule) ?? -1,
			kind: severity === "none" ? "informational" : "fail",
			level: sarifLevel(severity),
			message: { text: inert(finding.message) },
			locations: [this.#location(artifact, line, column)],
			...count > 1 ? { occurrenceCount: count } : {},
			partialFingerprints: { "loopFecFinding/v1": this.#fingerprint([
				rule,
				column,
				value,
				occurrence
			]) }
		};
	}
	/** Neither line nor language: the same finding in a later state of the file. */
	#fingerprint(parts) {
		const digest = this.#options.createDigest("sha256");
		digest.update(new TextEncoder().encode(JSON.stringify(parts)));
		return digest.hex();
	}
};
/** SARIF makes links of `[text](address)` even in plain text; a label of the file shall not. */
function inert(text) {
	return text.replace(/\[(?=[^\]]*\]\()/g, "\\[");
}

/** Bun has a digest of its own: `node:crypto`, loaded on use, takes it longer than to check a small file. */
function createHash(algorithm) {
	if (process$1.versions.bun !== void 0) return new Bun.CryptoHasher(algorithm);
	return process$1.getBuiltinModule("node:crypto").createHash(algorithm);
}
const createDigest = (algorithm) => {
	const hash = createHash(algorithm);
	return {
		update: (bytes) => void hash.update(bytes),
		hex: () => hash.digest("hex"),
		base64: () => hash.digest("base64")
	};
};

/** What code scanning takes for the root of the repository. */
const root = "%SRCROOT%";
const rootText = {
	fr: "Racine du dépôt",
	en: "Root of the repository"
};
/** More than the findings' texts ever have. */
const mostCharacters$1 = 2e3;
/**
* One SARIF run about the files of the repository, an artifact for each; memory does not grow with the findings. Files are
* judged one after the other: what `onFinding` gets belongs to the file that `end` or `fail` names next.
*/
var SarifCollector = class {
	#run;
	#lang;
	constructor(options) {
		this.#run = new SarifRun({
			...options,
			createDigest
		});
		this.#lang = options.lang;
	}
	onFinding = (finding) => {
		this.#run.add({
			...finding,
			column: finding.column === null ? null : shownText(finding.column, mostCharacters$1),
			message: shownText(finding.message, mostCharacters$1)
		});
	};
	end(path, report) {
		this.#run.endLedger([locationOf(path)], report);
	}
	/** Instead of `end`, when the file could not be judged. */
	fail(path, { code, texts }) {
		this.#run.fail(locationOf(path), code, shownText(texts[this.#lang], mostCharacters$1));
	}
	/** The log, when the last file was judged. */
	text(exitCode) {
		const bases = { [root]: { description: { text: rootText[this.#lang] } } };
		return `${safeJson(this.#run.finish({
			exitCode,
			bases
		}), 1)}\n`;
	}
};
/** A name that is no valid Unicode cannot be said otherwise than with a replacement. */
function locationOf(path) {
	return {
		uri: path.split("/").map((name) => encodeURIComponent(name.toWellFormed())).join("/"),
		uriBaseId: root
	};
}

const version$2 = "0.1.0";

const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/**
* Text of a file or of a name, fit for a terminal or a log: one line, nothing that moves the cursor, changes colours or
* turns the direction of writing. Such characters show as `\u{…}`.
*/
function printable(text) {
	return text.replace(unsafe, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}

const pointerStart = /^version https:\/\/(git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/;
/** A pointer is smaller, says its specification. */
const pointerBytes = 1024;
const shownPath = (path) => JSON.stringify(printable(path.slice(0, 200)));
function blobMissing(path) {
	const shown = shownPath(path);
	return new LoopFecError("blob-missing", {
		fr: `Le contenu de ${shown} manque dans la copie de travail et n’a pas pu être récupéré. Retirer « filter » d’actions/checkout, ou lui laisser « persist-credentials »`,
		en: `The content of ${shown} is not in the checkout and could not be fetched. Remove "filter" from actions/checkout, or leave it its "persist-credentials"`
	}, { path });
}
function lfsPointer(path) {
	const shown = shownPath(path);
	return new LoopFecError("lfs-pointer", {
		fr: `${shown} est confié à Git LFS : le dépôt n’en a que le pointeur, et loop-fec lit le dépôt (« lfs: true » n’y change rien). Sortir les FEC de Git LFS : git lfs untrack, puis git add --renormalize et un commit`,
		en: `${shown} is kept in Git LFS: the repository has its pointer only, and loop-fec reads the repository ("lfs: true" does not help). Take FEC files out of Git LFS: git lfs untrack, then git add --renormalize and a commit`
	}, { path });
}
/**
* The files with their sizes, one call to git for all.
* @throws {LoopFecError} `blob-missing`, `git-*`
*/
async function withSizes(git, files) {
	if (files.length === 0) return [];
	const stdin = files.map(({ blob }) => `${blob}\n`).join("");
	const args = ["cat-file", "--batch-check=%(objecttype) %(objectsize)"];
	const { code, stdout, stderr } = await git.attempt(args, { stdin });
	if (code !== 0) {
		const missing = files.find(({ blob }) => stderr.includes(blob));
		throw missing === void 0 ? gitFailed(args, code, stderr) : blobMissing(missing.path);
	}
	const lines = new TextDecoder().decode(stdout).split("\n");
	return files.map((file, i) => {
		const size = /^blob (\d+)$/.exec(lines[i] ?? "")?.[1];
		if (size === void 0) throw blobMissing(file.path);
		return {
			...file,
			size: Number(size)
		};
	});
}
/**
* The bytes as they were committed: no line end is converted, no filter runs. Each read starts git anew.
* @throws {LoopFecError} `lfs-pointer`, `blob-missing`, `git-*`; reading may throw `git-failed`, `git-timeout`, `blob-cut`
*/
async function openBlob(git, { path, blob, size }) {
	const source = {
		name: path.slice(path.lastIndexOf("/") + 1),
		size,
		async *read(signal) {
			let bytes = 0;
			for await (const chunk of git.stream([
				"cat-file",
				"blob",
				blob
			], signal)) {
				bytes += chunk.length;
				yield chunk;
			}
			if (bytes !== size) throw blobCut(path, bytes, size);
		}
	};
	if (size < pointerBytes && await isPointer(source)) throw lfsPointer(path);
	return source;
}
async function isPointer(source) {
	let text = "";
	for await (const chunk of source.read()) text += new TextDecoder("latin1").decode(chunk);
	return pointerStart.test(text);
}
function blobCut(path, bytes, size) {
	const shown = shownPath(path);
	return new LoopFecError("blob-cut", {
		fr: `git a donné ${bytes} octets de ${shown} au lieu de ${size}. Relancer le workflow`,
		en: `git gave ${bytes} bytes of ${shown} instead of ${size}. Run the workflow again`
	}, {
		path,
		bytes,
		size
	});
}

/** Milliseconds a fetch may take. */
const fetchTimeout$1 = 3e5;
/** Commits of history asked for, one after the other, until two branches meet. */
const depths = [
	50,
	1e3,
	2147483647
];
const quietFetch = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--no-recurse-submodules",
	"--refmap="
];
const objectName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** The commit that stands for none: a ref that was not there before, or is not there any more. */
function isNoCommit(commit) {
	return objectName.test(commit) && /^0+$/.test(commit);
}
/** Could it be the name of a commit? */
function isCommitName(commit) {
	return objectName.test(commit) && !isNoCommit(commit);
}
async function hasCommit(git, commit) {
	const { code } = await git.attempt([
		"cat-file",
		"-e",
		`${commit}^{tree}`
	]);
	return code === 0;
}
/** What servers say of an object that they do not have or will not show. */
const unknownToServer = /not our ref|unadvertised object|no such remote ref|couldn't find remote ref|bad object|did not send all necessary objects|remote did not send/i;
/**
* Sees to it that the commit and its tree are in the checkout: from the server when it is shallow.
* @throws {LoopFecError} `bad-commit`, `history-missing`, `history-not-fetched`
*/
async function ensureCommit(git, commit) {
	if (!isCommitName(commit)) throw badCommit(commit);
	if (await hasCommit(git, commit)) return;
	const { code, stderr } = await git.attempt([
		...quietFetch,
		"--depth=1",
		"origin",
		commit
	], { timeoutMs: fetchTimeout$1 });
	if (code === 0 && await hasCommit(git, commit)) return;
	throw code === 0 || unknownToServer.test(stderr) ? historyMissing(commit, stderr) : historyNotFetched(commit, stderr);
}
/** The best common ancestor, or null when what is there of the history does not show one. */
async function knownMergeBase(git, one, other) {
	const { code, stdout } = await git.attempt([
		"merge-base",
		one,
		other
	]);
	return code === 0 ? new TextDecoder().decode(stdout).trim() : null;
}
/**
* The common ancestor of two commits; history is fetched until it is found. Null when they have none.
* @throws {LoopFecError} `history-missing`, `history-not-fetched`
*/
async function mergeBase(git, one, other) {
	await ensureCommit(git, one);
	await ensureCommit(git, other);
	const known = await knownMergeBase(git, one, other);
	if (known !== null) return known;
	if (await git.line(["rev-parse", "--is-shallow-repository"]) === "true") for (const depth of depths) {
		const { code, stderr } = await git.attempt([
			...quietFetch,
			`--depth=${depth}`,
			"origin",
			one,
			other
		], { timeoutMs: fetchTimeout$1 });
		if (code !== 0) throw historyNotFetched(one, stderr);
		const found = await knownMergeBase(git, one, other);
		if (found !== null) return found;
	}
	return null;
}
/** Parents as the commit names them, also where the checkout is cut off. */
async function parentsOf(git, commit) {
	return [...(new TextDecoder().decode(await git.run([
		"cat-file",
		"commit",
		`${commit}^{commit}`
	])).split("\n\n", 1)[0] ?? "").matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}
/**
* The commit at the head of a branch, from the server or from what is there of it; null when there is no such branch.
* @throws {LoopFecError} `history-missing`, `history-not-fetched`
*/
async function branchHead(git, branch) {
	const local = await git.attempt([
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/remotes/origin/${branch}^{commit}`
	]);
	if (local.code === 0) return new TextDecoder().decode(local.stdout).trim();
	const ref = `refs/heads/${branch}`;
	const { code, stdout, stderr } = await git.attempt([
		"ls-remote",
		"--refs",
		"origin",
		ref
	], { timeoutMs: fetchTimeout$1 });
	if (code !== 0) throw historyNotFetched(ref, stderr);
	const commit = new TextDecoder().decode(stdout).split("\n").find((line) => line.endsWith(`\t${ref}`))?.split("	")[0];
	if (commit === void 0) return null;
	await ensureCommit(git, commit);
	return commit;
}

/** Symbolic links (120000) and submodules (160000) are no files. */
function isRegular(mode) {
	return mode.startsWith("100");
}
const utf8$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/**
* The name as text. In a name that is not UTF-8, `%` and the bytes that are not ASCII show as `%XX`: nothing is lost, and
* such a text goes through JSON, addresses and patterns unharmed.
*/
function pathText(bytes) {
	try {
		return utf8$1.decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => byte > 127 || byte === 37 ? `%${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)).join("");
	}
}
/** The fields between NUL bytes. */
function splitNul(bytes) {
	const fields = [];
	for (let start = 0; start < bytes.length;) {
		const end = bytes.indexOf(0, start);
		fields.push(bytes.subarray(start, end < 0 ? bytes.length : end));
		start = end < 0 ? bytes.length : end + 1;
	}
	return fields;
}
const ascii = new TextDecoder("latin1");
/** `git ls-tree -r -z`: `mode type id TAB path`, ended by NUL. */
function readTree(bytes) {
	return splitNul(bytes).flatMap((field) => {
		const tab = field.indexOf(9);
		const [mode = "", type, blob = ""] = ascii.decode(field.subarray(0, tab)).split(" ");
		if (type !== "blob" || !isRegular(mode)) return [];
		return [{
			path: pathText(field.subarray(tab + 1)),
			blob,
			change: "present"
		}];
	});
}
/** `git diff-tree --raw -z --no-renames`: `:mode mode id id status`, NUL, path, NUL. */
function readRawDiff(bytes) {
	const fields = splitNul(bytes);
	const files = [];
	for (let i = 0; i + 1 < fields.length; i += 2) {
		const [oldMode = "", newMode = "", oldBlob, blob = "", status] = ascii.decode(fields[i]).slice(1).split(" ");
		if (!isRegular(newMode) || isRegular(oldMode) && oldBlob === blob) continue;
		const change = status === "A" ? "added" : "modified";
		files.push({
			path: pathText(fields[i + 1] ?? /* @__PURE__ */ new Uint8Array()),
			blob,
			change
		});
	}
	return files;
}

async function diff(git, before, after) {
	return readRawDiff(await git.run([
		"diff-tree",
		...[
			"-r",
			"--raw",
			"-z",
			"--no-renames",
			"--no-abbrev",
			"--no-ext-diff",
			"--no-textconv"
		],
		"--diff-filter=AMT",
		before,
		after,
		"--"
	]));
}
/** What a new ref is compared with: where it left the default branch, or nothing when it never was on it. */
async function startOf(git, { after, ref, defaultBranch }) {
	const head = ref === `refs/heads/${defaultBranch}` ? null : await branchHead(git, defaultBranch);
	return (head === null ? null : await mergeBase(git, head, after)) ?? git.line([
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	]);
}
/**
* The files whose bytes the push added or changed, however many commits it has; nothing for a deletion. A rename is an
* added file with the old blob. After a force push: against what the ref was before.
* @throws {LoopFecError} `history-missing`, `history-not-fetched`, `bad-commit`, `git-*`
*/
async function changedFiles(git, range) {
	const { before, after } = range;
	if (isNoCommit(after)) return [];
	await ensureCommit(git, after);
	if (isNoCommit(before)) return diff(git, await startOf(git, range), after);
	await ensureCommit(git, before);
	return diff(git, before, after);
}
/**
* The files that a pull request adds or changes, and the commit that has them. With GitHub's merge commit at hand its
* first parent is what is compared with; otherwise the common ancestor, fetched as far back as it takes.
* @throws {LoopFecError} as {@link changedFiles}
*/
async function pullRequestFiles(git, { base, head, merge }) {
	await ensureCommit(git, head);
	const [first, second] = await parentsOfMerge(git, merge);
	if (first !== void 0 && second === head) {
		await ensureCommit(git, first);
		return {
			commit: merge,
			files: await diff(git, first, merge)
		};
	}
	const ancestor = await mergeBase(git, base, head);
	if (ancestor === null) throw noMergeBase(base, head);
	return {
		commit: head,
		files: await diff(git, ancestor, head)
	};
}
async function parentsOfMerge(git, merge) {
	if (!isCommitName(merge)) return [];
	const { code } = await git.attempt([
		"cat-file",
		"-e",
		`${merge}^{commit}`
	]);
	return code === 0 ? parentsOf(git, merge) : [];
}
/**
* Every file of the commit.
* @throws {LoopFecError} as {@link changedFiles}
*/
async function allFiles(git, commit) {
	await ensureCommit(git, commit);
	return readTree(await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]));
}

const any = () => true;
const inFolder = (character) => character !== "/";
const slash$1 = (character) => character === "/";
/** @param anyCase letters match whatever their case */
function glob(pattern, anyCase) {
	const fold = (text) => anyCase ? text.toLowerCase() : text;
	const states = [];
	const start = compile(parse([...fold(pattern)]), add(states, { to: [] }), states);
	const accepted = 0;
	/** All states that these lead to without a character. */
	function closure(from) {
		const seen = new Set(from);
		for (const at of seen) {
			const state = states[at];
			if (state !== void 0 && "to" in state) for (const next of state.to) seen.add(next);
		}
		return [...seen];
	}
	return (path) => {
		let at = closure([start]);
		for (const character of fold(path)) {
			const reached = at.flatMap((index) => {
				const state = states[index];
				return state !== void 0 && "test" in state && state.test(character) ? [state.next] : [];
			});
			if (reached.length === 0) return false;
			at = closure(reached);
		}
		return at.includes(accepted);
	};
}
function add(states, state) {
	return states.push(state) - 1;
}
/** @returns the state from which the parts lead to `end` */
function compile(parts, end, states) {
	let next = end;
	for (const part of parts.toReversed()) if (part.kind === "one") next = add(states, {
		test: part.test,
		next
	});
	else if (part.kind === "either") {
		const after = next;
		next = add(states, { to: part.choices.map((choice) => compile(choice, after, states)) });
	} else {
		const loop = states.length + 1;
		add(states, { to: [add(states, {
			test: part.kind === "many" ? part.test : any,
			next: loop
		}), part.kind === "many" ? next : loop + 1] });
		if (part.kind === "folders") {
			add(states, {
				test: slash$1,
				next
			});
			next = add(states, { to: [loop, next] });
		} else next = loop;
	}
	return next;
}
function parse(text) {
	const parts = [];
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? "";
		const close = character === "[" ? classEnd(text, at) : character === "{" ? braceEnd(text, at) : -1;
		if (character === "*" && text[at + 1] === "*") {
			const isStart = at === 0 || text[at - 1] === "/";
			while (text[at + 1] === "*") at++;
			const isFolders = isStart && text[at + 1] === "/";
			if (isFolders) at++;
			parts.push(isFolders ? { kind: "folders" } : {
				kind: "many",
				test: any
			});
		} else if (character === "*") parts.push({
			kind: "many",
			test: inFolder
		});
		else if (character === "?") parts.push({
			kind: "one",
			test: inFolder
		});
		else if (close > 0) {
			const inner = text.slice(at + 1, close);
			parts.push(character === "[" ? {
				kind: "one",
				test: classTest(inner)
			} : {
				kind: "either",
				choices: choicesOf(inner).map(parse)
			});
			at = close;
		} else {
			if (character === "\\" && at + 1 < text.length) at++;
			const wanted = text[at];
			parts.push({
				kind: "one",
				test: (one) => one === wanted
			});
		}
	}
	return parts;
}
/** Where `[…]` ends; a `]` at its very beginning belongs to it. -1: it does not. */
function classEnd(text, open) {
	const first = open + (text[open + 1] === "!" || text[open + 1] === "^" ? 2 : 1);
	for (let at = first; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text[at] === "]" && at > first) return at;
	return -1;
}
function classTest(inner) {
	const negated = inner[0] === "!" || inner[0] === "^";
	const ranges = [];
	for (let at = negated ? 1 : 0; at < inner.length; at++) {
		if (inner[at] === "\\" && at + 1 < inner.length) at++;
		const from = inner[at] ?? "";
		const to = inner[at + 1] === "-" ? inner[at + 2] : void 0;
		if (to !== void 0) at += 2;
		ranges.push([from, to ?? from]);
	}
	const code = (character) => character.codePointAt(0) ?? 0;
	return (one) => one !== "/" && ranges.some(([from, to]) => code(from) <= code(one) && code(one) <= code(to)) !== negated;
}
/** Where `{…,…}` ends; -1 when it does not, or offers no choice. */
function braceEnd(text, open) {
	let depth = 0;
	let hasChoice = false;
	for (let at = open; at < text.length; at++) if (text[at] === "\\") at++;
	else if (text[at] === "{") depth++;
	else if (text[at] === "," && depth === 1) hasChoice = true;
	else if (text[at] === "}" && --depth === 0) return hasChoice ? at : -1;
	return -1;
}
function choicesOf(inner) {
	const choices = [[]];
	let depth = 0;
	for (let at = 0; at < inner.length; at++) {
		const character = inner[at] ?? "";
		if (character === "{") depth++;
		if (character === "}") depth--;
		if (character === "," && depth === 0) choices.push([]);
		else choices.at(-1)?.push(character);
		if (character === "\\") choices.at(-1)?.push(inner[++at] ?? "");
	}
	return choices;
}

/** Any case of it, in any folder: the one pattern that does not look at the case. */
const defaultPattern = "**/*FEC????????*.{txt,csv}";
/** Longer paths match nothing: no system can check them out, and matching must stay quick. */
const longestPath = 4096;
const longestPattern = 500;
const longestLiteral = 8192;
function globPattern(text, excludes) {
	const pattern = text.replace(/^(\.?\/)+/, "").normalize("NFC");
	if (pattern === "" || pattern.length > longestPattern) throw new RangeError("empty or too long");
	const sameCase = glob(pattern, text === defaultPattern);
	const anyCase = glob(pattern, true);
	const fits = (path) => path.length <= longestPath;
	return {
		text,
		excludes,
		isLiteral: false,
		matches: (path) => fits(path) && sameCase(path.normalize("NFC")),
		matchesAnyCase: (path) => fits(path) && anyCase(path.normalize("NFC"))
	};
}
/** A path in double quotes, as JSON: this very path, whatever its characters. */
function literal(text, path, excludes) {
	const lower = path.toLowerCase();
	return {
		text,
		excludes,
		isLiteral: true,
		matches: (other) => other === path,
		matchesAnyCase: (other) => other.toLowerCase() === lower
	};
}
function badPattern(number, text) {
	const shown = JSON.stringify(text.slice(0, 80));
	return new LoopFecError("bad-files-pattern", {
		fr: `Entrée « files », ligne ${number} : motif illisible ${shown}. Un motif par ligne, par exemple clients/**/*.txt ; entre guillemets, un chemin exact`,
		en: `Input "files", line ${number}: cannot read the pattern ${shown}. One pattern a line, such as clients/**/*.txt; in double quotes, an exact path`
	}, { line: number });
}
function parseLine(line, number) {
	const excludes = line.startsWith("!");
	const text = excludes ? line.slice(1).trim() : line;
	try {
		if (text.length > longestLiteral) throw new RangeError("too long");
		if (!text.startsWith("\"")) return globPattern(text, excludes);
		const path = JSON.parse(text);
		if (typeof path !== "string") throw new TypeError("not a text");
		return literal(text, path, excludes);
	} catch {
		throw badPattern(number, line);
	}
}
/**
* The input `files`: one pattern a line, as in the `paths` of a workflow (`*` stays within a folder, `**` does not, a
* later line wins). `!` takes files away, `#` begins a comment, a path in double quotes (JSON) is taken literally.
* Nothing to take: the default pattern.
* @throws {LoopFecError} `bad-files-pattern`
*/
function parsePatterns(input) {
	const patterns = input.split(/\r?\n/).map((line, i) => ({
		line: line.trim(),
		number: i + 1
	})).filter(({ line }) => line !== "" && !line.startsWith("#")).map(({ line, number }) => parseLine(line, number));
	return patterns.some(({ excludes }) => !excludes) ? patterns : [globPattern(defaultPattern, false), ...patterns];
}
/** The last line that matches decides. */
function isSelected(path, patterns) {
	return patterns.findLast((pattern) => pattern.matches(path))?.excludes === false;
}
/** The files that the patterns take, in git's order. */
function selectFiles(files, patterns) {
	const idle = patterns.filter((pattern) => !pattern.excludes && !files.some(({ path }) => pattern.matches(path)));
	return {
		files: files.filter(({ path }) => isSelected(path, patterns)),
		idle: idle.map(({ text }) => text)
	};
}

const nearMissLimit = 10;
const shownCharacters = 60;
const byDefault = parsePatterns(defaultPattern);
const shown$1 = (text) => printable(text.slice(0, shownCharacters));
const isText = ({ extension }) => extension === ".txt" || extension === ".csv";
const folderIsFec = ({ path }) => /(^|\/)fecs?\//i.test(path);
/** From the nearest to the farthest. */
const looks$1 = [
	({ path }, patterns) => {
		const pattern = patterns.find((one) => !one.excludes && one.matchesAnyCase(path) && !one.matches(path));
		return pattern === void 0 ? null : fillText({
			fr: "seules les majuscules et minuscules diffèrent du motif {pattern}",
			en: "only the letter case differs from the pattern {pattern}"
		}, { pattern: shown$1(pattern.text) });
	},
	({ path }, patterns) => {
		const pattern = patterns.findLast((one) => one.matches(path));
		return pattern?.excludes !== true ? null : fillText({
			fr: "écarté par le motif !{pattern}",
			en: "taken away by the pattern !{pattern}"
		}, { pattern: shown$1(pattern.text) });
	},
	({ path }) => isSelected(path, byDefault) ? {
		fr: "nommé comme un FEC, mais aucun motif de « files » ne le prend",
		en: "named like a FEC, but no pattern of \"files\" takes it"
	} : null,
	(name) => {
		if (isText(name) || !/fec\d{8}/i.test(name.name)) return null;
		const archive = /^\.(zip|gz|7z|rar|bz2)$/.test(name.extension);
		return fillText(archive ? {
			fr: "archive {extension} : la décompresser et déposer le .txt ou le .csv",
			en: "{extension} archive: unpack it and commit the .txt or .csv"
		} : {
			fr: "extension {extension} : un FEC finit par .txt ou .csv",
			en: "extension {extension}: a FEC ends in .txt or .csv"
		}, { extension: shown$1(name.extension) || "∅" });
	},
	(name) => {
		const digits = /fec[ _-]*(\d(?:[\d _-]*\d)?)/i.exec(name.name);
		if (!isText(name) || digits === null) return null;
		return fillText({
			fr: "après FEC il faut la date de clôture en 8 chiffres collés, AAAAMMJJ, et non {digits}",
			en: "FEC must be followed by the closing date as 8 digits, YYYYMMDD, and not {digits}"
		}, { digits: shown$1(digits[1] ?? "") });
	},
	(name) => isText(name) && (/(?<!\d)(\d{9}|\d{14}|(19|20)\d{6})(?!\d)/.test(name.name) || folderIsFec(name)) ? {
		fr: "le nom n’a pas la forme SIREN + FEC + AAAAMMJJ",
		en: "the name does not have the form SIREN + FEC + YYYYMMDD"
	} : null,
	(name) => /(?<!\p{L})fec(?!\p{L})/iu.test(name.name) ? {
		fr: "le nom parle de FEC, sans la forme SIREN + FEC + AAAAMMJJ + .txt",
		en: "the name speaks of FEC without the form SIREN + FEC + YYYYMMDD + .txt"
	} : null,
	(name) => isText(name) || folderIsFec(name) || /^\.(zip|xml|xlsx?)$/.test(name.extension) ? {
		fr: "fichier texte, tableur ou archive, sans nom de FEC",
		en: "a text, a spreadsheet or an archive without the name of a FEC"
	} : null
];
/** The files that were not taken and look most like a FEC, the nearest first, at most {@link nearMissLimit}. */
function nearMisses(files, patterns) {
	const found = [];
	for (const { path } of files) {
		if (isSelected(path, patterns)) continue;
		const name = baseName(path);
		const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? "";
		for (const [rank, look] of looks$1.entries()) {
			const why = look({
				path,
				name,
				extension
			}, patterns);
			if (why === null) continue;
			found.push({
				rank,
				miss: {
					path,
					why
				}
			});
			break;
		}
	}
	return found.sort((a, b) => a.rank - b.rank || (a.miss.path < b.miss.path ? -1 : 1)).slice(0, 10).map(({ miss }) => miss);
}

function isSiret(text) {
	try {
		parseSiret(text);
		return true;
	} catch {
		return false;
	}
}
/** No control character, no space at either end. */
const oneLine = /^[^\s\u0000-\u001f\u007f]([^\u0000-\u001f\u007f]*[^\s\u0000-\u001f\u007f])?$/;
const Client = strictObject({
	siren: optional(pipe(string(), regex(/^\d{9}$/), description("Files whose name begins with this SIREN (nine digits)"))),
	folder: optional(pipe(string(), regex(/^(?!\.{1,2}(\/|$))[^/\\\u0000-\u001f]+(\/(?!\.{1,2}(\/|$))[^/\\\u0000-\u001f]+)*\/?$/), description("Files in this folder or below, from the root of the repository: clients/dupont"))),
	files: optional(pipe(string(), regex(oneLine), maxLength$1(4096), description("Files that match this pattern (as in the input \"files\"; in double quotes, one exact path)"))),
	dossier: pipe(string(), regex(oneLine), maxLength$1(200), description("Code of the client file (dossier) in Cegid Loop")),
	siret: optional(pipe(string(), regex(/^\d{14}$/), check(isSiret), description("Establishment to import into, where the dossier has several (14 digits)"))),
	name: optional(pipe(string(), regex(oneLine), maxLength$1(200), description("For people; loop-fec only shows it")))
});
/** `loop-fec.json` at the root of a repository. */
const MappingSchema = strictObject({
	$schema: optional(pipe(string(), description("Address of this schema, for editors"))),
	clients: pipe(array(Client), description("Which dossier a FEC goes to. An entry may have several conditions: all must hold. The most specific entry wins: an exact path, then a pattern, then the deepest folder, then the SIREN"))
});

const mappingName = "loop-fec.json";
/** Bytes. Ten thousand clients fit. */
const largest = 4194304;
/** Faults told at once. */
const faultLimit = 5;
function bad(why) {
	return new LoopFecError("bad-mapping", {
		fr: `${mappingName} : ${why.fr}`,
		en: `${mappingName}: ${why.en}`
	});
}
function shown(value) {
	if (value === null) return "null";
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	return typeof value === "object" ? "{}" : JSON.stringify(printable(String(value).slice(0, 60)));
}
const wanted = {
	siren: {
		fr: "il faut 9 chiffres",
		en: "9 digits are needed"
	},
	siret: {
		fr: "il faut 14 chiffres dont la clé est juste",
		en: "14 digits with a right check digit are needed"
	},
	folder: {
		fr: "il faut un dossier depuis la racine, comme clients/dupont",
		en: "a folder from the root is needed, such as clients/dupont"
	},
	clients: {
		fr: "il faut une liste",
		en: "a list is needed"
	}
};
const wantedText = {
	fr: "il faut un texte d’une ligne",
	en: "a text of one line is needed"
};
/** `clients[2].siret`. */
function placeOf$2(issue) {
	return (issue.path ?? []).map(({ key }) => typeof key === "number" ? `[${key}]` : `.${printable(String(key).slice(0, 40))}`).join("").replace(/^\./, "") || "{}";
}
function fault(issue) {
	const place = placeOf$2(issue);
	const key = String(issue.path?.at(-1)?.key ?? "");
	if (issue.type === "strict_object" && issue.expected === "never") return {
		fr: `${place} : membre inconnu`,
		en: `${place}: unknown member`
	};
	if (issue.input === void 0) return {
		fr: `${place} : absent`,
		en: `${place}: missing`
	};
	if (issue.type === "strict_object") return {
		fr: `${place} : il faut un objet`,
		en: `${place}: an object is needed`
	};
	const { fr, en } = wanted[key] ?? wantedText;
	if (typeof issue.input === "number" && issue.expected === "string") return {
		fr: `${place} : ${fr}, entre guillemets, et non le nombre ${shown(issue.input)}`,
		en: `${place}: ${en}, in quotation marks, not the number ${shown(issue.input)}`
	};
	return {
		fr: `${place} : ${fr}, et non ${shown(issue.input)}`,
		en: `${place}: ${en}, not ${shown(issue.input)}`
	};
}
function isPattern(files) {
	try {
		return !/^[!#]/.test(files) && parsePatterns(files).length === 1;
	} catch {
		return false;
	}
}
/** What a schema for editors cannot say. */
function furtherFaults({ clients }) {
	return clients.flatMap(({ siren, folder, files, siret }, i) => {
		const place = `clients[${i}]`;
		if (siren === void 0 && folder === void 0 && files === void 0) return [{
			fr: `${place} : il faut siren, folder ou files`,
			en: `${place}: siren, folder or files is needed`
		}];
		if (files !== void 0 && !isPattern(files)) return [{
			fr: `${place}.files : motif illisible`,
			en: `${place}.files: cannot read the pattern`
		}];
		if (siren !== void 0 && siret !== void 0 && !siret.startsWith(siren)) return [{
			fr: `${place}.siret : ne commence pas par le SIREN ${siren}`,
			en: `${place}.siret: does not begin with the SIREN ${siren}`
		}];
		return [];
	});
}
function syntaxError(error) {
	const at = /line (\d+) column (\d+)/i.exec(error instanceof Error ? error.message : "");
	return bad({
		fr: `ce n’est pas du JSON${at === null ? "" : ` (ligne ${at[1]}, colonne ${at[2]})`}`,
		en: `this is not JSON${at === null ? "" : ` (line ${at[1]}, column ${at[2]})`}`
	});
}
/** @throws {LoopFecError} `bad-mapping`, naming the place of each fault */
function parseMapping(bytes) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		throw syntaxError(error);
	}
	const parsed = safeParse(MappingSchema, value);
	const faults = parsed.success ? furtherFaults(parsed.output) : parsed.issues.map(fault);
	if (parsed.success && faults.length === 0) return parsed.output;
	const told = faults.slice(0, faultLimit);
	const more = faults.length - told.length;
	throw bad({
		fr: told.map(({ fr }) => fr).join(" ; ") + (more > 0 ? ` ; et ${more} autres` : ""),
		en: told.map(({ en }) => en).join("; ") + (more > 0 ? `; and ${more} more` : "")
	});
}
/**
* `loop-fec.json` at the repository's root as the commit has it, or null when there is none. From git, not from the
* checkout: an earlier step cannot change it. The commit must be the one whose files are judged; a pull request's own
* mapping is read for a pull request, where nothing is imported, so that it can redirect nothing.
* @throws {LoopFecError} `bad-mapping`, `lfs-pointer`, `history-*`, `git-*`
*/
async function readMapping(git, commit) {
	await ensureCommit(git, commit);
	const tree = await git.run([
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		"--",
		mappingName
	]);
	const [file] = await withSizes(git, readTree(tree));
	if (file === void 0) return null;
	if (file.size > largest) throw bad({
		fr: `plus de ${largest} octets`,
		en: `more than ${largest} bytes`
	});
	const chunks = [];
	for await (const chunk of (await openBlob(git, file)).read()) chunks.push(chunk.slice());
	return parseMapping(Buffer.concat(chunks));
}

/** The paths that a push took away; a file that was only moved is not among them. */
async function deletedFiles(git, before, after) {
	if (isNoCommit(before) || isNoCommit(after)) return [];
	const fields = splitNul(await git.run([
		"diff-tree",
		...[
			"-r",
			"--raw",
			"-z",
			"--no-renames",
			"--no-abbrev",
			"--no-ext-diff",
			"--no-textconv"
		],
		"--diff-filter=AD",
		before,
		after,
		"--"
	]));
	const added = /* @__PURE__ */ new Set();
	const gone = [];
	for (let i = 0; i + 1 < fields.length; i += 2) {
		const [oldMode = "", , oldBlob = "", newBlob = "", status] = new TextDecoder("latin1").decode(fields[i]).slice(1).split(" ");
		if (status === "A") added.add(newBlob);
		else if (isRegular(oldMode)) gone.push({
			path: pathText(fields[i + 1] ?? /* @__PURE__ */ new Uint8Array()),
			blob: oldBlob
		});
	}
	return gone.filter(({ blob }) => !added.has(blob)).map(({ path }) => path);
}

async function filesOf(git, event) {
	const { commit, pullRequest, before, ref, defaultBranch } = event;
	if (pullRequest !== null) return pullRequestFiles(git, {
		...pullRequest,
		merge: commit
	});
	if (before === null) return {
		commit,
		files: await allFiles(git, commit)
	};
	return {
		commit,
		files: await changedFiles(git, {
			before,
			after: commit,
			ref,
			defaultBranch: defaultBranch ?? ""
		})
	};
}
/**
* The files that the event is about and that `patterns` takes.
* @throws {LoopFecError} `bad-files-pattern`, `history-missing`, `history-not-fetched`, `blob-missing`, `git-*`
*/
async function chooseFiles(git, event, patternLines) {
	const patterns = parsePatterns(patternLines);
	const { commit, files } = await filesOf(git, event);
	const selection = selectFiles(files, patterns);
	const { before } = event;
	const deleted = (before === null || isNoCommit(before) ? [] : await deletedFiles(git, before, commit)).filter((path) => isSelected(path, patterns));
	const nothing = selection.files.length === 0 && deleted.length === 0;
	const near = nothing ? files.filter(({ path }) => path !== mappingName) : [];
	return {
		commit,
		files: await withSizes(git, selection.files),
		deleted,
		nearMisses: nothing ? nearMisses(near, patterns) : null,
		isShare: patterns.every((pattern) => pattern.isLiteral),
		idle: selection.idle
	};
}

const normal = (text) => text.normalize("NFC");
function ruleOf(entry, index) {
	const { siren, files } = entry;
	const folder = entry.folder === void 0 ? null : `${normal(entry.folder).replace(/\/$/, "")}/`;
	const pattern = files === void 0 ? void 0 : parsePatterns(files)[0];
	return {
		entry,
		index,
		rank: [
			files === void 0 ? 0 : files.trim().startsWith("\"") ? 2 : 1,
			folder === null ? 0 : folder.split("/").length - 1,
			siren === void 0 ? 0 : 1
		],
		matches: (file, ownSiren) => (siren === void 0 || siren === ownSiren) && (folder === null || normal(file).startsWith(folder)) && (pattern === void 0 || pattern.matches(file))
	};
}
function compareRanks(a, b) {
	return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
const quoted$2 = (text) => JSON.stringify(printable(text.slice(0, 200)));
/** A line for loop-fec.json that would take the file. */
function suggestion(path, siren) {
	const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : null;
	return `{ ${siren !== null ? `"siren": "${siren}"` : folder !== null ? `"folder": ${quoted$2(folder)}` : `"files": ${quoted$2(path)}`}, "dossier": "…" }`;
}
function noClientFile(path, siren) {
	const line = suggestion(path, siren);
	return new LoopFecError("no-client-file", {
		fr: `Aucun dossier pour ${quoted$2(path)} : ajouter ${line} aux « clients » de ${mappingName}`,
		en: `No dossier for ${quoted$2(path)}: add ${line} to the "clients" of ${mappingName}`
	}, {
		path,
		siren
	});
}
function noMappingAtAll(path, siren) {
	const line = suggestion(path, siren);
	return new LoopFecError("no-client-file", {
		fr: `Aucun dossier pour ${quoted$2(path)} : donner l’entrée « dossier », ou ajouter à la racine du dépôt un ${mappingName} contenant { "clients": [${line}] }`,
		en: `No dossier for ${quoted$2(path)}: give the input "dossier", or add at the root of the repository a ${mappingName} holding { "clients": [${line}] }`
	}, {
		path,
		siren
	});
}
function ambiguous(path, one, other) {
	const places = `clients[${one.index}] (${quoted$2(one.entry.dossier)}), clients[${other.index}] (${quoted$2(other.entry.dossier)})`;
	return new LoopFecError("ambiguous-client-file", {
		fr: `${mappingName} donne deux réponses pour ${quoted$2(path)} : ${places}. En préciser une, par exemple en ajoutant « siren » ou un dossier plus profond`,
		en: `${mappingName} gives two answers for ${quoted$2(path)}: ${places}. Make one more specific, for example with "siren" or a deeper folder`
	}, { path });
}
function disagreement(path, input, mapped) {
	const say = ({ dossier, siret }) => siret === null ? quoted$2(dossier) : `${quoted$2(dossier)}/${siret}`;
	return new LoopFecError("client-file-conflict", {
		fr: `Pour ${quoted$2(path)}, les entrées du workflow disent ${say(input)} et ${mappingName} dit ${say(mapped)}. Corriger l’un des deux`,
		en: `For ${quoted$2(path)} the inputs of the workflow say ${say(input)} and ${mappingName} says ${say(mapped)}. Correct one of them`
	}, { path });
}
function mappedTarget(rules, path, siren) {
	const [best, ...others] = rules.filter((rule) => rule.matches(path, siren)).sort((a, b) => compareRanks(b.rank, a.rank) || a.index - b.index);
	if (best === void 0) return null;
	const { dossier, siret = null, name = null } = best.entry;
	const other = others.find(({ rank, entry }) => compareRanks(rank, best.rank) === 0 && (entry.dossier !== dossier || (entry.siret ?? null) !== siret));
	if (other !== void 0) throw ambiguous(path, best, other);
	return {
		dossier,
		siret,
		name
	};
}
/**
* Which dossier each file goes to.
* @param input the inputs `dossier` and `siret`, or null when there is no `dossier`. They speak of every file of the run:
*   where there is a mapping too, the two must agree for each file, and the mapping must know it.
*/
function targetFinder(input, mapping) {
	const rules = mapping?.clients.map(ruleOf) ?? [];
	return (path) => {
		const { siren } = parseFileName(path.slice(path.lastIndexOf("/") + 1));
		if (mapping === null) {
			if (input === null) throw noMappingAtAll(path, siren);
			return {
				...input,
				name: null
			};
		}
		const mapped = mappedTarget(rules, path, siren);
		if (mapped === null) throw noClientFile(path, siren);
		if (input === null) return mapped;
		const sameSiret = input.siret === null || mapped.siret === null || input.siret === mapped.siret;
		if (input.dossier !== mapped.dossier || !sameSiret) throw disagreement(path, input, mapped);
		return {
			...mapped,
			siret: mapped.siret ?? input.siret
		};
	};
}

/**
* From the inputs, and from loop-fec.json as the commit has it.
* @throws {LoopFecError} `bad-mapping`
*/
async function readDestinations(git, commit, inputs) {
	const { dossier, siret } = inputs;
	const mapping = await readMapping(git, commit);
	const find = targetFinder(dossier === null ? null : {
		dossier,
		siret
	}, mapping);
	const isConfigured = dossier !== null || mapping !== null;
	return ({ path }) => {
		try {
			const target = find(path);
			return {
				kind: "known",
				target: {
					dossier: target.dossier,
					siret: target.siret
				}
			};
		} catch (error) {
			if (!isLoopFecError(error)) throw error;
			return {
				kind: "none",
				error,
				isConfigured
			};
		}
	};
}
/** The client files that this run has files for. */
function dossiersOf({ chosen, destinations }) {
	const dossiers = /* @__PURE__ */ new Set();
	for (const file of chosen.files) {
		const destination = destinations(file);
		if (destination.kind === "known") dossiers.add(destination.target.dossier);
	}
	return dossiers;
}

/** Entries that are balanced in the whole of a split FEC and not in its parts. */
var CutEntries = class {
	/** By number of the entry: the first part that ended before it was balanced. */
	#open = /* @__PURE__ */ new Map();
	/** A part has ended, and another one follows. @param part its number, from 1 */
	see({ entries }, part) {
		for (let entry = 0; entry < entries.size; entry++) if (!this.#open.has(entry) && !entries.isBalanced(entry)) this.#open.set(entry, part);
	}
	/** All parts have ended. @param column that of EcritureNum */
	judge({ entries, facts, canBalance }, numbering, column, findings) {
		if (!canBalance || numbering.byRow) return;
		for (const [entry, part] of this.#open) {
			if (numbering.constant.has(facts.journal(entry))) continue;
			if (entries.isUnreadable(entry) || !entries.isBalanced(entry)) continue;
			const [journal, number] = [entries.journal(entry), entries.number(entry)];
			findings.addEntry(entryCutByParts, entries.firstLine(entry), column, journal, number, { part });
		}
	}
};

/** What an entry holds, as bits. */
const EntryFlag = {
	/** A row in class 6 or 7. */
	result: 1,
	/** A row on an account 12. */
	yearResult: 2,
	/** A row on any other account. */
	other: 4,
	/** Its rows do not follow each other. */
	scattered: 8,
	/** Its journal is one of opening entries. */
	opening: 16
};
/** Prints are added modulo this, so that every sum is exact. */
const printLimit = 2 ** 52;
/** The facts in arrays of their own. */
var EntryFactTable = class {
	#date = /* @__PURE__ */ new Int32Array(2048);
	#otherDate = /* @__PURE__ */ new Int32Array(2048);
	#lastDate = /* @__PURE__ */ new Int32Array(2048);
	#journal = /* @__PURE__ */ new Int32Array(2048);
	#flags = /* @__PURE__ */ new Uint8Array(2048);
	#print = /* @__PURE__ */ new Float64Array(2048);
	#lastRow = /* @__PURE__ */ new Uint32Array(2048);
	size = 0;
	date(entry) {
		return this.#date[entry];
	}
	otherDate(entry) {
		return this.#otherDate[entry];
	}
	lastDate(entry) {
		return this.#lastDate[entry];
	}
	journal(entry) {
		return this.#journal[entry];
	}
	flags(entry) {
		return this.#flags[entry];
	}
	addFlag(entry, flag) {
		this.#flags[entry] |= flag;
	}
	print(entry) {
		return this.#print[entry];
	}
	see(entry, row, date, journal, flag, print) {
		if (entry >= this.size) {
			if (entry >= this.#date.length) this.#grow();
			this.size = entry + 1;
			this.#journal[entry] = journal;
			this.#date[entry] = date;
		} else {
			if (this.#lastRow[entry] !== row - 1) this.#flags[entry] |= EntryFlag.scattered;
			if (date > 0 && date !== this.#date[entry]) {
				if (this.#date[entry] === 0) this.#date[entry] = date;
				else if (this.#otherDate[entry] === 0) this.#otherDate[entry] = date;
			}
		}
		if (date > this.#lastDate[entry]) this.#lastDate[entry] = date;
		this.#lastRow[entry] = row;
		this.#flags[entry] |= flag;
		const sum = this.#print[entry] + print;
		this.#print[entry] = sum >= printLimit ? sum - printLimit : sum;
	}
	#grow() {
		const size = this.#date.length * 2;
		this.#date = copied(this.#date, new Int32Array(size));
		this.#otherDate = copied(this.#otherDate, new Int32Array(size));
		this.#lastDate = copied(this.#lastDate, new Int32Array(size));
		this.#journal = copied(this.#journal, new Int32Array(size));
		this.#flags = copied(this.#flags, new Uint8Array(size));
		this.#print = copied(this.#print, new Float64Array(size));
		this.#lastRow = copied(this.#lastRow, new Uint32Array(size));
	}
};
function copied(from, to) {
	to.set(from);
	return to;
}
/** The print of an entry with its date, below {@link printLimit}. A date adds far less than the limit. */
function datedPrint(facts, entry) {
	const print = facts.print(entry) + facts.date(entry) * 16777259;
	return print >= printLimit ? print - printLimit : print;
}
/** A safe integer made of an amount that is not in whole cents, for {@link rowPrint}. */
function decimalPrint(value) {
	return hashBytes(new TextEncoder().encode(formatDecimal(value)), 2166136261);
}
/**
* A number made of what a row moves, for {@link EntryFacts}'s print; below 2^42.
* @param account hash of its code, `aux` of the third party's; 0 for none
* @param debit cents, `credit` likewise
*/
function rowPrint(account, aux, debit, credit) {
	let hash = Math.imul(account, 2654435761) ^ Math.imul(aux ^ 668265263, 2246822507);
	hash = Math.imul(hash ^ (debit | 0) ^ Math.imul(debit / 4294967296 | 0, 668265263), 3266489909);
	hash ^= hash >>> 15;
	hash = Math.imul(hash ^ (credit | 0) ^ Math.imul(credit / 4294967296 | 0, 374761393), 668265263);
	hash ^= hash >>> 13;
	const second = Math.imul(hash ^ 1540483477, 739982445);
	return (hash >>> 0) * 1024 + (second >>> 22);
}

function entryPrints({ entries, facts }) {
	const order = Array.from({ length: entries.size }, (_, entry) => entry);
	const keys = Float64Array.from(order, (entry) => keyPrint(entries.journal(entry), entries.number(entry)));
	order.sort((a, b) => keys[a] - keys[b]);
	return {
		keys: Float64Array.from(order, (entry) => keys[entry]),
		contents: Float64Array.from(order, (entry) => datedPrint(facts, entry))
	};
}
function keyPrint(journal, number) {
	const first = hashBytes(number, hashBytes(journal, 2166136261) ^ 10);
	const second = hashBytes(number, hashBytes(journal, 1540483477) ^ 10);
	return (first >>> 0) * 2 ** 20 + (second >>> 12);
}
/** FNV-1a of some bytes, stirred once more at the end. A 32-bit number. */
function hashBytes(bytes, seed, from = 0, to = bytes.length) {
	let hash = seed;
	for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 16777619);
	hash = Math.imul(hash ^ hash >>> 16, 2246822507);
	return hash ^ hash >>> 13;
}

/** Length of the valid UTF-8 sequence of two or more bytes at `i`, or 0. */
function sequenceLength(bytes, i, end) {
	const lead = bytes[i];
	const length = lead >= 194 && lead < 224 ? 2 : lead >= 224 && lead < 240 ? 3 : lead >= 240 && lead < 245 ? 4 : 0;
	if (length === 0 || i + length > end) return 0;
	for (let k = 1; k < length; k++) if ((bytes[i + k] & 192) !== 128) return 0;
	const second = bytes[i + 1];
	if (lead === 224 && second < 160) return 0;
	if (lead === 237 && second > 159) return 0;
	if (lead === 240 && second < 144) return 0;
	if (lead === 244 && second > 143) return 0;
	return length;
}
const noWords = /* @__PURE__ */ new Int32Array(0);
/** So many valid sequences do not come about by accident. */
const noAccident = 4096;
/**
* Tells the encodings of A47 A-1 XII 1° apart from the bytes alone. Takes whole lines, so that the result does not
* depend on how the file was cut into chunks.
*/
var EncodingProbe = class {
	#tests;
	#started = false;
	#marked = false;
	/** Valid sequences of two or more bytes, counted up to {@link noAccident}; invalid bytes, and what they are. */
	#sequences = 0;
	#invalid = 0;
	#c1 = 0;
	/** Counts lines that lie where it can read them. */
	counter = null;
	constructor(tests) {
		this.#tests = tests;
	}
	/** @param lines whole lines */
	add(lines) {
		if (!this.#started) {
			this.#started = true;
			this.#marked = lines[0] === 239 && lines[1] === 187 && lines[2] === 191;
		}
		const counted = this.counter?.(lines) ?? null;
		if (counted !== null) {
			this.#sequences += counted.sequences;
			this.#invalid += counted.invalid;
			this.#c1 += counted.c1;
			return;
		}
		if (this.#sequences >= noAccident ? this.#tests.isUtf8(lines) : this.#tests.isAscii(lines)) return;
		const first = -lines.byteOffset & 3;
		const count = Math.max(0, lines.length - first >> 2);
		const words = count === 0 ? noWords : new Int32Array(lines.buffer, lines.byteOffset + first, count);
		for (let i = 0; i < lines.length;) {
			const byte = lines[i];
			if (byte < 128) {
				i++;
				if (i < first || (i - first & 3) !== 0) continue;
				let word = i - first >> 2;
				while (word < words.length && (words[word] & 2155905152) === 0) word++;
				i = first + (word << 2);
				continue;
			}
			const length = sequenceLength(lines, i, lines.length);
			if (length > 0) {
				this.#sequences++;
				i += length;
				continue;
			}
			this.#invalid++;
			if (byte < 160) this.#c1++;
			i++;
		}
	}
	get encoding() {
		if (this.#invalid === 0) return this.#sequences > 0 ? "utf-8" : "ascii";
		const accidental = this.#sequences < noAccident && this.#sequences * 20 <= this.#invalid;
		if (this.#marked || !accidental) return "mixed";
		return this.#c1 > 0 ? "windows-1252" : "iso-8859-15";
	}
};
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const late = /* @__PURE__ */ new Map();
/** Of an 8-bit encoding. Made on use: a runtime takes a millisecond for the first one. */
function decode$1(bytes, encoding) {
	let decoder = late.get(encoding);
	if (decoder === void 0) {
		decoder = new TextDecoder(encoding);
		late.set(encoding, decoder);
	}
	return decoder.decode(bytes);
}
/**
* The text of a field. In a mixed file each field is read for itself: as UTF-8 where it is valid, else as an 8-bit
* encoding.
*/
function decodeField(bytes, encoding) {
	if (encoding === "iso-8859-15" || encoding === "windows-1252") return decode$1(bytes, encoding);
	try {
		return utf8.decode(bytes);
	} catch {
		return decode$1(bytes, bytes.some((byte) => byte >= 128 && byte < 160) ? "windows-1252" : "iso-8859-15");
	}
}

/** Codes of one kind that are listed; a file with more of them says how many are left out. */
const listLimit = 2e4;
function fecContents(ledger, encoding) {
	const list = (table) => {
		const codes = [];
		const shown = Math.min(table.codes.size, listLimit);
		for (let index = 0; index < shown; index++) {
			const code = decodeField(table.code(index), encoding);
			if (code !== "") codes.push({
				code,
				label: decodeField(table.label(index), encoding)
			});
		}
		return {
			codes,
			leftOut: table.codes.size - shown
		};
	};
	return {
		accounts: list(ledger.accounts),
		thirdParties: list(ledger.thirdParties),
		journals: list(ledger.journals),
		opening: opening(ledger, encoding),
		months: months$2(ledger)
	};
}
function opening(ledger, encoding) {
	const journals = [];
	const debit = new ExactSum();
	const credit = new ExactSum();
	for (const [journal, sums] of ledger.days.grouped((day) => day.journal)) {
		if (!ledger.isOpening(journal)) continue;
		journals.push(decodeField(ledger.journals.code(journal), encoding));
		debit.addDecimal(sums.debit.toDecimal());
		credit.addDecimal(sums.credit.toDecimal());
	}
	return journals.length === 0 ? null : {
		journals,
		debit: debit.toString(),
		credit: credit.toString()
	};
}
function months$2(ledger) {
	return [...ledger.days.grouped(({ date }) => Math.floor(date / 100))].filter(([month]) => month > 0).sort(([a], [b]) => a - b).map(([month, { debit, credit }]) => ({
		month: String(month).padStart(6, "0").replace(/(?=..$)/, "-"),
		debit: debit.toString(),
		credit: credit.toString()
	}));
}

function field(name, type, BIC, COM, BAT, BNCT) {
	return {
		name,
		type,
		need: {
			BIC,
			COM,
			BAT,
			BNCT
		}
	};
}
const fieldLaws = [
	field("JournalCode", "text", "required", "optional", "optional", "optional"),
	field("JournalLib", "text", "required", "optional", "optional", "optional"),
	field("EcritureNum", "text", "required", "required", "required", "required"),
	field("EcritureDate", "date", "required", "required", "required", "required"),
	field("CompteNum", "account", "required", "optional", "optional", "optional"),
	field("CompteLib", "text", "required", "required", "required", "required"),
	field("CompAuxNum", "text", "optional", "optional", "optional", "optional"),
	field("CompAuxLib", "text", "optional", "optional", "optional", "optional"),
	field("PieceRef", "text", "required", "required", "required", "required"),
	field("PieceDate", "date", "required", "required", "required", "required"),
	field("EcritureLib", "text", "required", "required", "required", "required"),
	field("Debit", "amount", "zero", "zero", "zero", "zero"),
	field("Credit", "amount", "zero", "zero", "zero", "zero"),
	field("EcritureLet", "text", "optional", "optional", "optional", "optional"),
	field("DateLet", "date", "optional", "optional", "optional", "optional"),
	field("ValidDate", "date", "required", "required", "required", "required"),
	field("Montantdevise", "amount", "optional", "optional", "optional", "optional"),
	field("Idevise", "text", "optional", "optional", "optional", "optional"),
	field("DateRglt", "date", "absent", "absent", "required", "required"),
	field("ModeRglt", "text", "absent", "absent", "required", "required"),
	field("NatOp", "text", "absent", "absent", "optional", "optional"),
	field("IdClient", "text", "absent", "absent", "absent", "optional")
];
/** Takes the place of Debit and Credit where the system has none (VII 2°, VIII 4°, 6°, 8°). */
const montantSensLaws = [field("Montant", "amount", "zero", "zero", "zero", "zero"), field("Sens", "sens", "required", "required", "required", "required")];
/**
* Names found in the field that mean a legal field but are not its name. `CompteAuxNum` and `CompteAuxLib` stand in
* the official XML schema; a flat file must not use them.
*/
const fieldAliases = /* @__PURE__ */ new Map([
	["compteauxnum", "CompAuxNum"],
	["compteauxlib", "CompAuxLib"],
	["iddevise", "Idevise"],
	["journallibelle", "JournalLib"],
	["codejournal", "JournalCode"],
	["libellejournal", "JournalLib"],
	["comptelibelle", "CompteLib"],
	["ecriturelibelle", "EcritureLib"]
]);
const allFieldLaws = [...fieldLaws, ...montantSensLaws];
/** Field names are compared without case, accents, spaces and underscores around or inside them. */
function foldName(name) {
	return name.normalize("NFD").replace(/[\u0300-\u036f\s_]/g, "").toLowerCase();
}

/** Controls, marks without width and spaces other than the ordinary one. */
const hiddenCharacters = /[\p{Cc}\p{Cf}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu;
const lawByName = new Map(allFieldLaws.map((law) => [foldName(law.name), law]));
/** How many fields of the law a line must name to be taken for a header. */
const recognisable = 4;
const ecritureDateAt = fieldLaws.findIndex((law) => law.name === "EcritureDate");
/** Reads the first record without knowing the separator yet. A byte order mark must be gone. */
function readFirstRecord(bytes) {
	const text = decodeField(bytes, "utf-8");
	const candidates = [
		"	",
		"|",
		";",
		","
	].map((separator) => {
		const cells = text.split(separator).map(trimSpaces);
		return {
			separator,
			cells,
			known: countKnown(cells)
		};
	});
	const best = candidates.reduce((a, b) => b.known > a.known ? b : a);
	if (best.known >= recognisable) {
		const separator = separatorByte$1(best.separator);
		return separator === null ? {
			kind: "separator",
			separator: best.separator
		} : {
			kind: "header",
			separator,
			cells: best.cells
		};
	}
	for (const { separator, cells } of candidates) {
		const count = cells.at(-1) === "" ? [cells.length, cells.length - 1] : [cells.length];
		const byte = separatorByte$1(separator);
		const dated = /\d/.test(cells[ecritureDateAt] ?? "");
		if (byte !== null && dated && count.some((n) => legalCounts.includes(n))) return {
			kind: "data",
			separator: byte,
			cells
		};
	}
	if (text.split(/ {2,}/).filter((cell) => lawByName.has(foldName(cell))).length >= recognisable) return {
		kind: "separator",
		separator: " "
	};
	return { kind: "unknown" };
}
function separatorByte$1(separator) {
	return separator === "	" ? 9 : separator === "|" ? 124 : null;
}
function countKnown(cells) {
	let known = 0;
	for (const cell of cells) {
		const folded = foldName(visible(cell.replace(/^"|"$/g, "")));
		if (lawByName.has(folded) || fieldAliases.has(folded)) known++;
	}
	return known;
}
/** No other character is: what looks like a space may be part of a name that no tool finds. */
function trimSpaces(cell) {
	let [start, end] = [0, cell.length];
	while (start < end && cell[start] === " ") start++;
	while (start < end && cell[end - 1] === " ") end--;
	return cell.slice(start, end);
}
function visible(name) {
	return name.replace(hiddenCharacters, "");
}
/** Numbers of fields that the law asks for. */
const legalCounts = [
	18,
	21,
	22
];
/** The columns of a file without a header: the legal fields in the legal order, and what a closing separator makes. */
function legalNames(count) {
	const named = legalCounts.includes(count) ? count : count - 1;
	return Array.from({ length: count }, (_, i) => i < named ? fieldLaws[i].name : "");
}
function matchHeader(cells, declared) {
	const taken = /* @__PURE__ */ new Set();
	const columns = cells.map((cell, index) => {
		const quoted = /^".*"$/s.test(cell);
		const name = quoted ? trimSpaces(cell.slice(1, -1)) : cell;
		if (name === "" && index === cells.length - 1) return {
			index,
			name,
			law: null,
			match: "closing",
			quoted
		};
		const shown = visible(name);
		const law = lawByName.get(foldName(shown));
		if (law === void 0) return {
			index,
			name,
			law: null,
			match: "extra",
			quoted
		};
		if (taken.has(law.name)) return {
			index,
			name,
			law: null,
			match: "duplicate",
			quoted
		};
		taken.add(law.name);
		return {
			index,
			name,
			law,
			match: shown !== name ? "hidden" : name === law.name ? "exact" : "variant",
			quoted
		};
	});
	for (const column of columns) {
		const meant = column.match === "extra" ? fieldAliases.get(foldName(visible(column.name))) : void 0;
		const law = meant === void 0 ? void 0 : lawByName.get(foldName(meant));
		if (law === void 0 || taken.has(law.name)) continue;
		taken.add(law.name);
		columns[column.index] = {
			...column,
			law,
			match: "alias"
		};
	}
	const montantSens = (taken.has("Montant") || taken.has("Sens")) && !(taken.has("Debit") && taken.has("Credit"));
	const inferred = taken.has("IdClient") ? "BNCT" : taken.has("DateRglt") || taken.has("ModeRglt") ? "BAT" : "BIC";
	const regime = declared ?? inferred;
	const demanded = demandedFields(regime, montantSens ? "montant-sens" : "debit-credit");
	const positions = new Map(columns.flatMap((column) => column.law ? [[column.law.name, column.index]] : []));
	return {
		columns,
		variant: montantSens ? "montant-sens" : "debit-credit",
		regime,
		regimeSource: declared === void 0 ? "inferred" : "declared",
		missing: demanded.filter((name) => !taken.has(name)),
		both: taken.has("Debit") && taken.has("Credit") && taken.has("Montant") && taken.has("Sens"),
		outOfOrder: firstOutOfOrder(columns, demanded),
		position: (name) => positions.get(name) ?? -1
	};
}
/** The fields a regime asks for, in legal order. */
function demandedFields(regime, variant) {
	return fieldLaws.filter((law) => law.need[regime] !== "absent").map((law) => {
		if (variant === "debit-credit") return law.name;
		return law.name === "Debit" ? "Montant" : law.name === "Credit" ? "Sens" : law.name;
	});
}
function firstOutOfOrder(columns, demanded) {
	const present = new Set(columns.map((column) => column.law?.name));
	const expected = demanded.filter((name) => present.has(name));
	for (const [i, name] of expected.entries()) {
		const column = columns[i];
		if (column !== void 0 && column.law?.name !== name) return column;
	}
	return null;
}

/** Numbers of columns that Cegid Loop announces. */
const loopColumns = [18, 22];
/** Fields that cash accounting alone asks for. */
const cash = /* @__PURE__ */ new Set([
	"DateRglt",
	"ModeRglt",
	"NatOp",
	"IdClient"
]);
/** The rules about the first line. */
function judgeHeader(header, findings) {
	const encoder = new TextEncoder();
	const report = (rule, column, params = null, name = column.name) => {
		const bytes = encoder.encode(name);
		findings.add(rule, 1, column.index, bytes, 0, bytes.length, params);
	};
	const demanded = new Set(demandedFields(header.regime, header.variant));
	for (const column of header.columns) {
		const { law, match } = column;
		const unasked = law !== null && !demanded.has(law.name) && !header.both;
		if (column.quoted) report(fieldQuoted, column, null, `"${column.name}"`);
		if (match === "variant" && law !== null) report(headerNameVariant, column, { field: law.name });
		if (match === "alias" && law !== null) report(headerNameAlias, column, { field: law.name });
		if (match === "hidden" && law !== null) report(headerNameAlias, column, {
			field: law.name,
			form: "hidden"
		});
		if (match === "duplicate") report(headerDuplicateName, column);
		if (match === "extra" || unasked) report(extraColumns, column);
		if (match === "closing") findings.add(headerTrailingSeparator, 1, column.index);
	}
	const mismatch = header.regimeSource === "declared" ? header.missing.filter((name) => cash.has(name)) : [];
	for (const field of header.missing) if (!mismatch.includes(field)) findings.add(headerFieldMissing, 1, -1, null, 0, 0, { field });
	if (mismatch.length > 0) {
		const params = {
			regime: header.regime,
			fields: mismatch.join(", ")
		};
		findings.add(regimeMismatch, 1, -1, null, 0, 0, params);
	}
	if (header.outOfOrder !== null) report(headerFieldOrder, header.outOfOrder);
	if (header.both) findings.add(montantSensBoth, 1);
	const columns = header.columns.filter((column) => column.match !== "closing").length;
	if (!loopColumns.includes(columns)) findings.add(loopColumnCount, 1, -1, null, 0, 0, { columns });
}

/** The entity subdivides the account itself: any third digit belongs to the chart. */
const own = "0123456789";
/**
* Plan comptable général: the third digits of each two-digit account. Union of règlement ANC 2014-03 (with its
* amendments to 2019) and its revision by règlement ANC 2022-06, since a file may be of either time. An account that
* one of the two leaves without three-digit accounts is the entity's own to subdivide. Charts of particular sectors
* (associations, insurers, banks) are not in it.
*/
const thirdDigits = /* @__PURE__ */ new Map([
	["10", "12456789"],
	["11", "09"],
	["12", "09"],
	["13", "189"],
	["14", "2345678"],
	["15", "12345678"],
	["16", "123456789"],
	["17", "148"],
	["18", "1678"],
	["20", "135678"],
	["21", "123458"],
	["22", own],
	["23", "1278"],
	["25", own],
	["26", "126789"],
	["27", "123456789"],
	["28", "012"],
	["29", "012367"],
	["31", own],
	["32", "126"],
	["33", "15"],
	["34", "15"],
	["35", "158"],
	["36", own],
	["37", own],
	["38", own],
	["39", "123457"],
	["40", "134589"],
	["41", "13689"],
	["42", "1245678"],
	["43", "1789"],
	["44", "123456789"],
	["45", "15678"],
	["46", "24578"],
	["47", "12345678"],
	["48", "1678"],
	["49", "156"],
	["50", "123456789"],
	["51", "12456789"],
	["52", "1234"],
	["53", "123"],
	["54", own],
	["58", own],
	["59", "0"],
	["60", "123456789"],
	["61", "123456789"],
	["62", "123456789"],
	["63", "13578"],
	["64", "1456789"],
	["65", "1345678"],
	["66", "145678"],
	["67", "12458"],
	["68", "167"],
	["69", "15689"],
	["70", "123456789"],
	["71", "3"],
	["72", "12"],
	["74", own],
	["75", "12345678"],
	["76", "12345678"],
	["77", "124578"],
	["78", "167"],
	["79", "167"],
	["80", "129"],
	["88", own],
	["89", "01"]
]);
/**
* True when the first three digits of an account stand in the Plan comptable général. A known two-digit account
* padded with a zero (410, 530, 580) counts as known.
*/
function isKnownRoot(threeDigits) {
	const third = thirdDigits.get(threeDigits.slice(0, 2));
	if (third === void 0 || threeDigits.length !== 3) return false;
	const digit = threeDigits.charAt(2);
	return digit === "0" || third.includes(digit);
}

/** Above this many cents a day's sum is kept exactly in an {@link ExactSum}. */
const safeDayCents = 2 ** 51;
/** Debit and credit by journal and day: where entries cannot be told apart, the balance is tested on these. */
var DayBook = class {
	/** Amounts that are not whole cents or are too large for a safe integer. */
	#exact = /* @__PURE__ */ new Map();
	/**
	* @param journal its number, below 2^20
	* @param date AAAAMMJJ, 0 when not known
	* @param debit cents, a safe integer below 2^50; `credit` likewise
	*/
	addCents(journal, date, debit, credit) {
		const day = this.day(journal, date);
		if (this.addSafely(day, debit, credit)) return;
		const exact = this.#exactOf(day);
		exact.debit.addCents(debit);
		exact.credit.addCents(credit);
	}
	addDecimal(journal, date, debit, credit) {
		const exact = this.#exactOf(this.day(journal, date));
		exact.debit.addDecimal(debit);
		exact.credit.addDecimal(credit);
	}
	#exactOf(day) {
		let exact = this.#exact.get(day);
		if (exact === void 0) {
			exact = {
				debit: new ExactSum(),
				credit: new ExactSum()
			};
			this.#exact.set(day, exact);
		}
		return exact;
	}
	/** How many days of these journals do not come out even. @param journals null: all of them */
	unevenDays(journals) {
		let days = 0;
		for (let day = 0; day < this.size; day++) {
			if (journals !== null && !journals.has(this.journal(day))) continue;
			if (!(this.#exact.has(day) ? this.#isEven(this.#balance(day)) : this.debitCents(day) === this.creditCents(day))) days++;
		}
		return days;
	}
	#isEven({ debit, credit }) {
		return differenceOf(debit, credit).coefficient === 0n;
	}
	#balance(day) {
		const debit = new ExactSum();
		const credit = new ExactSum();
		debit.addCents(this.debitCents(day));
		credit.addCents(this.creditCents(day));
		const exact = this.#exact.get(day);
		if (exact !== void 0) {
			debit.addDecimal(exact.debit.toDecimal());
			credit.addDecimal(exact.credit.toDecimal());
		}
		return {
			journal: this.journal(day),
			date: this.date(day),
			debit,
			credit
		};
	}
	*all() {
		for (let day = 0; day < this.size; day++) yield this.#balance(day);
	}
	/** The sums of all days with the same group, in order of first appearance. */
	grouped(groupOf) {
		const groups = /* @__PURE__ */ new Map();
		for (const day of this.all()) {
			const group = groupOf(day);
			let sums = groups.get(group);
			if (sums === void 0) {
				sums = {
					debit: new ExactSum(),
					credit: new ExactSum()
				};
				groups.set(group, sums);
			}
			sums.debit.addDecimal(day.debit.toDecimal());
			sums.credit.addDecimal(day.credit.toDecimal());
		}
		return groups;
	}
};
/** Debit minus credit, exactly. */
function differenceOf(debit, credit) {
	const sum = new ExactSum();
	sum.addDecimal(debit.toDecimal());
	const { coefficient, scale } = credit.toDecimal();
	sum.addDecimal({
		coefficient: -coefficient,
		scale
	});
	return sum.toDecimal();
}

/** Goes through several searches at once: each entry that one of them finds, in order. */
var Union = class {
	#searches;
	#found;
	constructor(searches) {
		this.#searches = searches;
		this.#found = searches.map((search) => search(0));
	}
	/** @param from higher each time */
	next(from) {
		let least = Number.POSITIVE_INFINITY;
		for (const [i, search] of this.#searches.entries()) {
			if (this.#found[i] < from) this.#found[i] = search(from);
			least = Math.min(least, this.#found[i]);
		}
		return least;
	}
};

/** What is wrong with the numbers of the entries. */
function judgeNumbering(ledger, numbering, column, findings) {
	const { entries, search } = ledger;
	judgeConstant(ledger, numbering, column, findings);
	judgeShared(ledger, numbering, column, findings);
	for (const series of numbering.numbers?.series() ?? []) judgeSeries(series, ledger, numbering, column, findings);
	for (let entry = search.next(4, 0); entry < entries.size; entry = search.next(4, entry + 1)) judgeReuse(ledger, numbering, entry, column, findings);
}
/** Rows without a number are said to have none. */
function judgeConstant({ entries, rows, search }, { constant, oneNumber, othersNumbered }, column, findings) {
	const rule = othersNumbered ? journalNumberConstant : entryNumberConstant;
	const said = oneNumber ? [...constant].slice(0, 1) : constant;
	for (const journal of said) {
		const entry = search.nextOf(journal, 0);
		const number = entries.number(entry);
		if (number.length === 0) continue;
		const params = oneNumber ? {
			form: "file",
			rows
		} : {
			journal: entries.journal(entry).slice(),
			rows: entries.rows(entry)
		};
		findings.add(rule, entries.firstLine(entry), column, number, 0, number.length, params);
	}
}
/** A number that two journals share while nearly all others are of one journal only. */
function judgeShared({ entries }, { shared }, column, findings) {
	for (const { entry, first } of shared) {
		const number = entries.number(entry);
		findings.add(entryNumberDuplicate, entries.firstLine(entry), column, number, 0, number.length, {
			form: "journals",
			journal: entries.journal(first).slice(),
			other: entries.journal(entry).slice()
		});
	}
}
/** One key at several dates in rows that do not follow each other: the number was used again. */
function judgeReuse(ledger, { constant, restarted }, entry, column, findings) {
	const { entries, facts } = ledger;
	const other = facts.otherDate(entry);
	const isAgain = (facts.flags(entry) & EntryFlag.scattered) !== 0 || restarted.has(facts.journal(entry));
	if (other === 0 || !isAgain) return;
	if (constant.has(facts.journal(entry))) return;
	const params = {
		form: "blocks",
		first: isoDate(facts.date(entry)),
		second: isoDate(other)
	};
	findings.addEntry(entryNumberDuplicate, entries.firstLine(entry), column, entries.journal(entry), entries.number(entry), params);
}
function judgeSeries(series, ledger, { scope }, column, findings) {
	const { entries, facts } = ledger;
	const byJournal = scope === "global" && series.isByJournal;
	const latest = /* @__PURE__ */ new Map();
	for (let place = series.next(1, byJournal); place < series.size; place = series.next(place + 1, byJournal)) {
		const neighbour = series.entry(place - 1);
		if (byJournal) latest.set(facts.journal(neighbour), neighbour);
		const entry = series.entry(place);
		const last = series.value(place - 1);
		const value = series.value(place);
		if (value > last + 1) {
			const [digits, lastDigits] = [series.digits(entry), series.digits(neighbour)];
			if (startsAnew(digits, facts.date(entry), lastDigits, facts.date(neighbour))) continue;
			const number = entries.number(entry);
			findings.add(entryNumberGap, entries.firstLine(entry), column, number, 0, number.length, {
				form: value === last + 2 ? `${scope}-one` : scope,
				from: series.name(entry, last + 1, lastDigits.length),
				to: series.name(entry, value - 1, lastDigits.length),
				missing: value - last - 1,
				journal: entries.journal(entry).slice()
			});
		}
		if ((facts.flags(entry) & EntryFlag.opening) !== 0) continue;
		const before = byJournal ? latest.get(facts.journal(entry)) : neighbour;
		if (before === void 0) continue;
		const date = facts.date(entry);
		const earlier = facts.date(before);
		if (date === 0 || date >= earlier) continue;
		const params = {
			date: isoDate(date),
			other: entries.name(before),
			otherDate: isoDate(earlier)
		};
		const line = entries.firstLine(entry);
		findings.addEntry(entryNumberInversion, line, column, entries.journal(entry), entries.number(entry), params);
	}
}
/** The ways numbers begin with their date: AAAAMMJJ, AAMMJJ, AAAAMM, AAAA, AAMM, MM, M, AA. */
function datePrefixes(date) {
	const text = String(date).padStart(8, "0");
	const month = text.slice(4, 6);
	return [
		text,
		text.slice(2),
		text.slice(0, 6),
		text.slice(0, 4),
		text.slice(2, 6),
		month,
		String(Number(month)),
		text.slice(2, 4)
	];
}
/** Numbers may begin with their day, month or year, 20240115001, 2401001, 1001: each is a sequence of its own. */
function startsAnew(digits, date, lastDigits, lastDate) {
	if (date === 0) return false;
	const before = datePrefixes(lastDate);
	return datePrefixes(date).some((prefix, i) => {
		const rest = digits.slice(prefix.length);
		if (rest === "" || !digits.startsWith(prefix)) return false;
		const first = Number(rest) <= 1;
		const other = before[i];
		const lastRest = lastDigits.slice(other.length);
		if (lastRest === "" || other === prefix || !lastDigits.startsWith(other)) return first && prefix.length >= 4 && rest.length > 1;
		return first || prefix.length >= 6 || Number(rest) === Number(lastRest) + 1;
	});
}

/**
* `VT0001` → `VT`, 1; `2-1` → `2-`, 1; `2024-001` → `2024-`, 1.
* @param end where the digits end: a text may follow them
*/
function readEntryNumber(bytes, end = bytes.length) {
	const start = digitsStart(bytes, end);
	const value = digitsValue(bytes, start, end);
	return {
		prefix: latin1$1(bytes, 0, start),
		value: Number.isNaN(value) ? null : value
	};
}
/** Where the digits that end at `end` start, at `from` or behind it. */
function digitsStart(bytes, end, from = 0) {
	let start = end;
	while (start > from && isDigit$2(bytes[start - 1])) start--;
	return start;
}
/** NaN when there are no digits or, without zeros before them, more than fifteen. */
function digitsValue(bytes, start, end) {
	let first = start;
	while (first < end - 1 && bytes[first] === 48) first++;
	if (start === end || end - first > 15) return NaN;
	let value = 0;
	for (let i = first; i < end; i++) value = value * 10 + (bytes[i] - 48);
	return value;
}
/**
* Where what follows the number `bytes[from..to)` starts, if something does: `12A` → 2, `1/2024` → 1. `VT12` has nothing
* after its number: `to`.
*/
function tailStart(bytes, from, to) {
	let start = digitsStart(bytes, to, from);
	while (start > from && !isDigit$2(bytes[start - 1])) start--;
	return start === from ? to : start;
}
/** Nothing that could be a number: `0`, `000`, `-` or no byte at all. */
function isBlankNumber(bytes) {
	return bytes.every((byte) => byte < 49 || byte > 57 && byte < 65);
}
function latin1$1(bytes, start, end) {
	let text = "";
	for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]);
	return text;
}
function isDigit$2(byte) {
	return byte >= 48 && byte <= 57;
}

/** The rules about the opening and the closing of the year. @param closing its last day, AAAAMMJJ; 0 when not known */
function judgeYear(ledger, numbering, column, closing, findings) {
	judgeOpening(ledger, numbering, column, findings);
	judgeClosing(ledger, column, closing, findings);
}
function judgeOpening(ledger, numbering, column, findings) {
	const { entries, search } = ledger;
	const { size } = entries;
	const lowest = numbering.scope === "global" ? lowestNumbers(ledger, numbering) : null;
	let openings = 0;
	for (let entry = search.next(16, 0); entry < size; entry = search.next(16, entry + 1)) {
		const others = entry - openings;
		openings++;
		if (others === 0 && (lowest === null || isLowest(entries.number(entry), lowest))) continue;
		findings.addEntry(openingNotFirst, entries.firstLine(entry), column, entries.journal(entry), entries.number(entry), {});
	}
	if (openings === 0 && size > 0 && ledger.balanceSheetRows > 0) {
		const params = ledger.hasRowsWithoutJournal ? { form: "labels" } : null;
		findings.add(openingMissing, 0, -1, null, 0, 0, params);
	}
}
function isLowest(number, lowest) {
	const { prefix, value } = readEntryNumber(number);
	return value === null || value <= (lowest.get(prefix) ?? value);
}
/** The lowest number, by the prefixes of the opening entries, of the entries that are none. */
function lowestNumbers({ entries, search }, { constant }) {
	const { size } = entries;
	const first = /* @__PURE__ */ new Map();
	for (let entry = search.next(16, 0); entry < size; entry = search.next(16, entry + 1)) {
		const { prefix } = readEntryNumber(entries.number(entry));
		if (!first.has(prefix)) first.set(prefix, entry);
	}
	const values = search.lowest([...first.values()], constant);
	return new Map([...first.keys()].map((prefix, i) => [prefix, values[i]]));
}
/**
* An entry of the last day that moves classes 6 and 7 against 12, and nothing else, takes the result over. Entries of the
* next year may follow it.
*/
function judgeClosing(ledger, column, closing, findings) {
	const { entries, facts, search } = ledger;
	const { size } = entries;
	let entry = search.next(32, 0);
	const last = entry < size ? search.lastDate() : 0;
	const lastDate = closing > 0 ? Math.min(last, closing) : last;
	for (; entry < size; entry = search.next(32, entry + 1)) {
		if (facts.lastDate(entry) < lastDate) continue;
		findings.addEntry(closingEntriesPresent, entries.firstLine(entry), column, entries.journal(entry), entries.number(entry), {});
	}
	if (findings.has(closingEntriesPresent) || !ledger.hasAmounts) return;
	if (ledger.resultRows > 0 && ledger.yearResultRows > 0 && ledger.result.isZero) findings.add(resultNotDerivable);
}

const firstSlots = 4096;
/** Stands between the two parts of a key: a line feed can be in no field. */
const joiner = 10;
/**
* Gives every distinct key a dense number, in order of first appearance. A key is one or two ranges of bytes; the bytes
* are kept, so two keys are the same only when they are equal. Open addressing, no strings, no garbage.
*/
var ByteTable = class {
	#slots = new Int32Array(firstSlots);
	#hashes = /* @__PURE__ */ new Int32Array(2048);
	/** Where key i ends in the arena; it starts where key i - 1 ends. */
	#ends = /* @__PURE__ */ new Uint32Array(2048);
	/** Where the second part of key i starts. */
	#cuts = /* @__PURE__ */ new Uint32Array(2048);
	#arena = /* @__PURE__ */ new Uint8Array(65536);
	#used = 0;
	size = 0;
	/** Number of the key `bytes[s1..e1) LF bytes[s2..e2)`. A new key gets the number `size` had before the call. */
	intern(bytes, s1, e1, s2, e2) {
		let hash = 2166136261;
		for (let i = s1; i < e1; i++) hash = Math.imul(hash ^ bytes[i], 16777619);
		hash = Math.imul(hash ^ joiner, 16777619);
		for (let i = s2; i < e2; i++) hash = Math.imul(hash ^ bytes[i], 16777619);
		hash ^= hash >>> 15;
		const slots = this.#slots;
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (;;) {
			const index = slots[slot] - 1;
			if (index < 0) break;
			if (this.#hashes[index] === hash && this.#equals(index, bytes, s1, e1, s2, e2)) return index;
			slot = slot + 1 & mask;
		}
		return this.#add(slot, hash, bytes, s1, e1, s2, e2);
	}
	/** The bytes of all keys. Valid until the next call of `intern`. */
	get bytes() {
		return this.#arena;
	}
	/** Where the parts of a key start and end in `bytes`. */
	firstStart(index) {
		return index === 0 ? 0 : this.#ends[index - 1];
	}
	firstEnd(index) {
		return this.#cuts[index] - 1;
	}
	secondStart(index) {
		return this.#cuts[index];
	}
	secondEnd(index) {
		return this.#ends[index];
	}
	/** The first part of a key. Valid until the next call of `intern`. */
	first(index) {
		return this.#arena.subarray(index === 0 ? 0 : this.#ends[index - 1], this.#cuts[index] - 1);
	}
	/** The second part of a key. Valid until the next call of `intern`. */
	second(index) {
		return this.#arena.subarray(this.#cuts[index], this.#ends[index]);
	}
	#equals(index, bytes, s1, e1, s2, e2) {
		const arena = this.#arena;
		let at = index === 0 ? 0 : this.#ends[index - 1];
		if (this.#ends[index] - at !== e1 - s1 + 1 + (e2 - s2)) return false;
		for (let i = s1; i < e1; i++) if (arena[at++] !== bytes[i]) return false;
		if (arena[at++] !== joiner) return false;
		for (let i = s2; i < e2; i++) if (arena[at++] !== bytes[i]) return false;
		return true;
	}
	#add(slot, hash, bytes, s1, e1, s2, e2) {
		const index = this.size++;
		const length = e1 - s1 + 1 + (e2 - s2);
		if (this.#used + length > this.#arena.length) {
			const grown = new Uint8Array(Math.max(this.#arena.length * 2, this.#used + length));
			grown.set(this.#arena.subarray(0, this.#used));
			this.#arena = grown;
		}
		const arena = this.#arena;
		let to = this.#used;
		for (let i = s1; i < e1; i++) arena[to++] = bytes[i];
		arena[to++] = joiner;
		this.#cuts[index] = to;
		for (let i = s2; i < e2; i++) arena[to++] = bytes[i];
		this.#used = to;
		this.#ends[index] = to;
		this.#hashes[index] = hash;
		this.#slots[slot] = index + 1;
		if (this.size === this.#hashes.length) this.#grow();
		return index;
	}
	#grow() {
		const hashes = new Int32Array(this.#hashes.length * 2);
		hashes.set(this.#hashes);
		this.#hashes = hashes;
		const ends = new Uint32Array(this.#ends.length * 2);
		ends.set(this.#ends);
		this.#ends = ends;
		const cuts = new Uint32Array(this.#cuts.length * 2);
		cuts.set(this.#cuts);
		this.#cuts = cuts;
		const slots = new Int32Array(this.#slots.length * 2);
		const mask = slots.length - 1;
		for (let index = 0; index < this.size; index++) {
			let slot = hashes[index] & mask;
			while (slots[slot] !== 0) slot = slot + 1 & mask;
			slots[slot] = index + 1;
		}
		this.#slots = slots;
	}
};

/**
* The labels of codes: journals, accounts, third parties. One look-up a row, of the pair; a code is looked up only when
* its pair is new.
*/
var LabelTable = class {
	codes;
	#pairs;
	/** Code of each pair. */
	#codeOf = [];
	/** By code: its pairs after the first, with the line of each. */
	#more = /* @__PURE__ */ new Map();
	#firstPair = [];
	#hashes = [];
	/** Line on which each code stands first. */
	#firstLine = [];
	/** Number of the pair of code and label of the row placed last. */
	pair = -1;
	/** @param pairs where the pairs are kept; `codes` where the codes are */
	constructor(pairs = new ByteTable(), codes = new ByteTable()) {
		this.#pairs = pairs;
		this.codes = codes;
	}
	/** Number of pairs of a code and a label. */
	get size() {
		return this.#pairs.size;
	}
	/** Number of those that the table knows: others can be added where they are kept. */
	get known() {
		return this.#codeOf.length;
	}
	/** A code. Valid until the next row. */
	code(index) {
		return this.codes.first(index);
	}
	/** The first label of a code that is not empty. Valid until the next row. */
	label(index) {
		return this.#pairs.second(this.#firstPair[index]);
	}
	/** A 32-bit number made of the code's bytes, the same in every file. */
	hash(index) {
		return this.#hashes[index];
	}
	/** Line on which a code stands first. */
	firstLine(index) {
		return this.#firstLine[index];
	}
	/** The first three bytes of a code as a number; 0 when it has fewer. */
	start(index) {
		const code = this.codes.first(index);
		return code.length < 3 ? 0 : code[0] << 16 | code[1] << 8 | code[2];
	}
	/** The number of the code of a row. The empty label of a row that has none is no other label. */
	row(bytes, codeStart, codeEnd, labelStart, labelEnd, line) {
		const known = this.#pairs.size;
		const pair = this.#pairs.intern(bytes, codeStart, codeEnd, labelStart, labelEnd);
		this.pair = pair;
		if (pair < known) return this.#codeOf[pair];
		const code = this.codes.intern(bytes, codeStart, codeEnd, 0, 0);
		const isNew = code === this.#hashes.length;
		this.learn(pair, code, line, isNew ? hashBytes(bytes, 2166136261, codeStart, codeEnd) : 0);
		return code;
	}
	/** Knows the next pair. @param line where it stands first; `hash` of the bytes of its code, if that is new */
	learn(pair, code, line, hash) {
		this.#codeOf.push(code);
		if (code === this.#hashes.length) {
			this.#firstPair.push(pair);
			this.#firstLine.push(line);
			this.#hashes.push(hash);
		} else if (this.#pairs.second(pair).length > 0) {
			if (this.#pairs.second(this.#firstPair[code]).length === 0) this.#firstPair[code] = pair;
			else this.#another(code, pair, line);
		}
	}
	/** @param areSame two labels that count as one although their bytes differ */
	*relabelled(areSame) {
		for (const [code, pairs] of this.#more) {
			const name = this.#pairs.first(this.#firstPair[code]);
			const first = this.#pairs.second(this.#firstPair[code]);
			const others = pairs.filter(({ pair }) => !areSame(first, this.#pairs.second(pair)));
			const [other] = others;
			if (other === void 0) continue;
			yield {
				code: name,
				first,
				second: this.#pairs.second(other.pair),
				labels: others.length + 1,
				line: other.line
			};
		}
	}
	#another(code, pair, line) {
		const more = this.#more.get(code);
		if (more === void 0) this.#more.set(code, [{
			pair,
			line
		}]);
		else more.push({
			pair,
			line
		});
	}
};
/** What is left of a label in any encoding: its bytes of ASCII, and one sign for all others in a row. */
function skeleton(label) {
	return String.fromCharCode(...label.map((byte) => byte < 128 ? byte : 255)).replace(/\u00ff+/g, "ÿ");
}
/** Two labels that may be the same text in two encodings. */
function mayBeSameText(a, b) {
	return skeleton(a) === skeleton(b);
}

/** A journal with one number and more rows than this may have no numbering. */
const constantRows = 20;
/** Days that come out even by themselves, one after the other, are days of several entries. */
const constantDays = 3;
/** Of entries numbered through the whole file, so many may have the number of another one all the same. */
const sharedNumbers = .01;
const unnumbered = {
	scope: "journal",
	constant: /* @__PURE__ */ new Set(),
	oneNumber: false,
	othersNumbered: false,
	restarted: /* @__PURE__ */ new Set(),
	byRow: false,
	shared: [],
	numbers: null
};
/**
* Numbering is global when (nearly) every entry has a number of its own in the whole file: at least 99 % of them.
*/
function findNumbering(ledger) {
	const { entries, facts, search } = ledger;
	const { counts, firsts } = search.uses();
	const constant = /* @__PURE__ */ new Set();
	const restarted = /* @__PURE__ */ new Set();
	const suspects = /* @__PURE__ */ new Set();
	for (const [journal, first] of firsts.entries()) {
		if (counts[journal] !== 1 || facts.otherDate(first) === 0 || entries.rows(first) <= constantRows) continue;
		if (!ledger.isOpening(journal)) suspects.add(journal);
	}
	const days = suspects.size === 0 ? null : daysOf$1(ledger, suspects);
	for (const journal of suspects) {
		const { count = 0, even = 0, months } = days?.get(journal) ?? {};
		const severalEntries = count >= constantDays && even * 2 > count;
		if (isBlankNumber(entries.number(firsts[journal]))) constant.add(journal);
		else if (severalEntries && months?.size === count) restarted.add(journal);
		else if (severalEntries) constant.add(journal);
	}
	const shared = counts.length === 1 ? [] : sharedBy(ledger);
	const distinct = entries.size - shared.length;
	const oneNumber = distinct === 1 && constant.size > 0;
	const journals = [...counts.keys()].filter((journal) => counts[journal] > 0);
	if (oneNumber) for (const journal of journals) constant.add(journal);
	const isGlobal = distinct >= entries.size * .99 && journals.length > 1;
	return {
		oneNumber,
		scope: isGlobal ? "global" : "journal",
		constant,
		restarted,
		othersNumbered: journals.some((journal) => !constant.has(journal) && !ledger.isOpening(journal)),
		byRow: isByRow(ledger),
		shared: isGlobal ? shared : [],
		numbers: search.numbers(isGlobal, constant)
	};
}
/** The numbers that several journals share; where it is certain that too many are, no further ones. */
function sharedBy({ entries, search }) {
	const { size } = entries;
	const most = size * sharedNumbers;
	const repeats = search.sameNumbers();
	const shared = [];
	for (let entry = repeats.next(0); entry < size; entry = repeats.next(entry + 1)) {
		shared.push({
			entry,
			first: repeats.first
		});
		if (shared.length > most && entry + 1 - shared.length > 1) break;
	}
	return shared;
}
function daysOf$1({ days }, journals) {
	const found = /* @__PURE__ */ new Map();
	for (const { journal, date, debit, credit } of days.all()) {
		if (!journals.has(journal) || date === 0) continue;
		const known = found.get(journal) ?? {
			count: 0,
			even: 0,
			months: /* @__PURE__ */ new Set()
		};
		found.set(journal, known);
		known.count++;
		known.months.add(Math.floor(date / 100));
		if (differenceOf(debit, credit).coefficient === 0n) known.even++;
	}
	return found;
}
/** Nearly as many numbers as rows, although most days come out even: the numbers are those of rows. */
function isByRow({ entries, rows, days, canBalance }) {
	if (!canBalance || rows <= constantRows || entries.size < rows * .9) return false;
	return days.unevenDays(null) * 4 <= days.size;
}

/** Fewer rows than these are of one day as a matter of course. */
const constantDateRows = 10;
/** The rules that need the whole file. */
function judgeLedger(header, check, { isMixed, isWhole }, findings) {
	const { ledger } = check;
	const column = header.position("EcritureNum");
	ledger.settle();
	const numbering = column < 0 ? unnumbered : findNumbering(ledger);
	const complete = isWhole && !findings.has(recordTooLong);
	if (ledger.rows === 0 && complete) findings.add(fileNoEntry);
	if (ledger.rows > 1e6) findings.add(fileTooManyMovements, 0, -1, null, 0, 0, { rows: ledger.rows });
	if (check.sens.words && check.sens.signs) findings.add(sensMixed);
	if (check.paddedRows * 2 > ledger.rows) findings.add(fieldPadding, check.paddedLine);
	judgeDates(header, check, findings);
	check.labels.flush(ledger.rows - ledger.badRows);
	judgeLabels(header, check, isMixed, findings);
	if (complete) judgeLettering(header, check, findings);
	if (check.judge.currency.currencyRows > 0 && check.judge.currency.euroRows === check.judge.currency.currencyRows) findings.add(currencyIsEuro, 0, header.position("Idevise"), null, 0, 0, { rows: check.judge.currency.currencyRows });
	if (!complete) return numbering;
	if (ledger.hasAmounts) judgeBalance(column, check, numbering, findings);
	if (column >= 0 && ledger.rows > 0) {
		judgeEntries(column, check, numbering, findings);
		judgeNumbering(ledger, numbering, column, findings);
		const { closing, isOtherYear } = check.judge;
		judgeYear(ledger, numbering, column, isOtherYear ? 0 : closing, findings);
	}
	return numbering;
}
function judgeDates(header, check, findings) {
	const { ledger, validDates } = check;
	validDates.finish(ledger.rows - ledger.badRows);
	const date = validDates.constantDate;
	const constant = date > 0 && validDates.filledRows >= constantDateRows && ledger.firstDate !== ledger.lastDate;
	if (constant) {
		const params = {
			date: isoDate(date),
			rows: validDates.filledRows
		};
		findings.add(validDateConstant, 0, header.position("ValidDate"), null, 0, 0, params);
	}
	const { judge } = check;
	if (judge.isOtherYear) findings.add(fileNameOtherYear, 0, -1, null, 0, 0, {
		closing: isoDate(judge.closing),
		from: isoDate(judge.firstDate),
		to: isoDate(judge.lastDate)
	});
	judge.flush(constant);
}
function judgeLabels(header, { ledger }, isMixed, findings) {
	const areSame = isMixed ? mayBeSameText : () => false;
	const relabelled = (rule, table, column) => {
		for (const { code, first, second, labels, line } of table.relabelled(areSame)) {
			if (code.length === 0) continue;
			const params = {
				labels,
				first: { label: first.slice() },
				second: { label: second.slice() }
			};
			findings.add(rule, line, column, code.slice(), 0, code.length, params);
		}
	};
	relabelled(journalLabelInconsistent, ledger.journals, header.position("JournalCode"));
	relabelled(accountLabelInconsistent, ledger.accounts, header.position("CompteNum"));
	relabelled(auxLabelInconsistent, ledger.thirdParties, header.position("CompAuxNum"));
	const { accounts } = ledger;
	const seen = /* @__PURE__ */ new Set();
	let last = -1;
	for (let account = 0; account < accounts.codes.size; account++) {
		const start = accounts.start(account);
		if (start === last || seen.has(start)) continue;
		seen.add(start);
		last = start;
		const code = accounts.code(account);
		const root = String.fromCharCode(...code.subarray(0, 3));
		if (!/^[1-8]\d\d$/.test(root) || isKnownRoot(root)) continue;
		findings.add(accountUnknownRoot, accounts.firstLine(account), header.position("CompteNum"), code.slice(), 0, code.length, { root });
	}
}
function judgeLettering(header, { ledger }, findings) {
	const column = header.position("EcritureLet");
	const canSum = ledger.hasAmounts && ledger.badRows === 0;
	for (const { account, aux, code, firstLine, difference } of canSum ? ledger.letterings.open() : []) findings.add(letteringUnbalanced, firstLine, column, code.slice(), 0, code.length, {
		...aux < 0 ? {} : {
			form: "aux",
			aux: { label: ledger.thirdParties.code(aux).slice() }
		},
		account: account < 0 ? /* @__PURE__ */ new Uint8Array(0) : ledger.accounts.code(account).slice(),
		difference: magnitude({
			coefficient: BigInt(difference),
			scale: 2
		})
	});
	if (column >= 0 && ledger.tiersRows > 0 && ledger.letteredRows === 0) findings.add(letteringAllEmpty, 0, column, null, 0, 0, { rows: ledger.tiersRows });
}
function judgeBalance(column, check, numbering, findings) {
	const { ledger } = check;
	if (ledger.canBalance && !numbering.byRow) for (const entry of ledger.entries.unbalanced(ledger.search)) {
		if (numbering.constant.has(ledger.facts.journal(entry.index))) continue;
		findings.addEntry(entryUnbalanced, entry.firstLine, column, entry.journal, entry.number, {
			difference: magnitude(entry.difference),
			debit: entry.debit,
			credit: minus$1(entry.debit, entry.difference),
			rows: entry.rows,
			...entry.rows === 1 ? { form: "single" } : {}
		});
	}
	if (ledger.unreadableRows > 0 || findings.has(entryUnbalanced)) return;
	const difference = differenceOf(ledger.debit, ledger.credit);
	if (difference.coefficient !== 0n) findings.add(fileUnbalanced, 0, -1, null, 0, 0, {
		debit: ledger.debit.toDecimal(),
		credit: ledger.credit.toDecimal(),
		difference: magnitude(difference)
	});
	if (ledger.canBalance && numbering.constant.size === 0 && !numbering.byRow) return;
	judgeJournals(check, numbering, findings);
	judgeMonths(check, findings);
}
function judgeJournals({ ledger }, { constant, byRow }, findings) {
	for (const [journal, { debit, credit }] of ledger.days.grouped((day) => day.journal)) {
		if (ledger.canBalance && !byRow && !constant.has(journal)) continue;
		const difference = differenceOf(debit, credit);
		if (difference.coefficient === 0n) continue;
		findings.add(journalUnbalanced, 0, -1, null, 0, 0, {
			journal: ledger.journals.code(journal).slice(),
			debit: debit.toDecimal(),
			credit: credit.toDecimal(),
			difference: magnitude(difference)
		});
	}
}
function judgeMonths({ ledger }, findings) {
	const months = ledger.days.grouped((day) => Math.floor(day.date / 100));
	for (const [month, { debit, credit }] of [...months].sort(([a], [b]) => a - b)) {
		const difference = differenceOf(debit, credit);
		if (difference.coefficient === 0n || month === 0) continue;
		findings.add(monthUnbalanced, 0, -1, null, 0, 0, {
			month: isoDate(month * 100 + 1).slice(0, 7),
			debit: debit.toDecimal(),
			credit: credit.toDecimal(),
			difference: magnitude(difference)
		});
	}
}
/** The shape of entries: rows, dates, doubles. */
function judgeEntries(column, { ledger }, { constant, restarted, byRow }, findings) {
	const { entries, facts, search } = ledger;
	const { size } = entries;
	const repeats = ledger.hasAmounts ? search.samePrints() : null;
	const nextRepeat = (from) => repeats?.next(from) ?? size;
	let repeated = nextRepeat(0);
	const shaped = new Union([
		(from) => search.next(2, from),
		(from) => search.next(4, from),
		(from) => {
			if (repeated < from) repeated = nextRepeat(from);
			return repeated;
		}
	]);
	const twins = /* @__PURE__ */ new Map();
	for (let entry = shaped.next(0); entry < size; entry = shaped.next(entry + 1)) {
		const journal = facts.journal(entry);
		if (constant.has(journal)) continue;
		const line = entries.firstLine(entry);
		const report = (rule, params) => findings.addEntry(rule, line, column, entries.journal(entry), entries.number(entry), params);
		if (!entries.isUnreadable(entry) && !byRow && entries.rows(entry) === 1 && entries.isBalanced(entry)) report(entrySingleLine, {});
		const other = facts.otherDate(entry);
		const isAgain = (facts.flags(entry) & EntryFlag.scattered) !== 0 || restarted.has(journal);
		if (other !== 0 && !isAgain) report(entryMultipleDates, {
			first: isoDate(facts.date(entry)),
			second: isoDate(other)
		});
		if (entry !== repeated || repeats === null) continue;
		const twin = twinOf(ledger, entry, repeats.first, constant, twins);
		if (twin !== entry) report(duplicateEntry, { other: entries.name(twin) });
	}
}
/**
* The first entry with the rows of this one, in a journal whose entries can be told from each other; the entry itself when
* it is the first. Two entries of one print have the same rows, but for one chance in millions of millions.
* @param first the first of them in any journal
* @param twins by print: those of which the first one is in another journal
*/
function twinOf({ facts }, entry, first, constant, twins) {
	if (!constant.has(facts.journal(first))) return first;
	const print = datedPrint(facts, entry);
	const twin = twins.get(print) ?? entry;
	twins.set(print, twin);
	return twin;
}
function minus$1(a, b) {
	const sum = new ExactSum();
	sum.addDecimal(a);
	sum.addDecimal({
		coefficient: -b.coefficient,
		scale: b.scale
	});
	return sum.toDecimal();
}
function magnitude({ coefficient, scale }) {
	return {
		coefficient: coefficient < 0n ? -coefficient : coefficient,
		scale
	};
}

const amount = [
	"amount-number",
	"amount-grouping",
	"amount-point"
];
const row = ["field-count", "empty-line"];
const empty = ["blank", "missing-value"];
const date = [
	"not-a-date",
	"date-impossible",
	"date-empty"
];
/** A field of a row that was cut or shifted may be anything. */
const shifted = [
	...row,
	...empty,
	...date,
	...amount
];
/**
* Rules of which the tool's own log can tell whether it cares in this file: it accepts 2024-01-15 as a date, but not
* 2024-1-5. Rules that are not here have their fixed severity.
*/
const counterparts = {
	"file-name-pattern": { refusals: ["file-name"] },
	"file-name-siren": { refusals: ["white-space-in-prefix", "file-name"] },
	"file-no-entry": {
		codes: ["no-row"],
		refusals: ["no-row", "stuck-columns"]
	},
	"file-unsupported-container": { refusals: [
		"separator",
		"empty",
		"file-name"
	] },
	"file-xml": {
		codes: ["no-row", ...shifted],
		refusals: [
			"separator",
			"no-row",
			"stuck-columns",
			"sens",
			"file-name",
			"white-space-in-prefix"
		],
		missingColumns: true
	},
	"encoding-not-allowed": {
		codes: [...row, "not-a-date"],
		refusals: ["separator", "sens"],
		missingColumns: true
	},
	"separator-invalid": { refusals: ["separator"] },
	"header-missing": {
		refusals: ["separator", "stuck-columns"],
		missingColumns: true
	},
	"header-repeated": {
		codes: shifted,
		refusals: ["sens"]
	},
	"header-field-missing": {
		missingColumns: true,
		refusals: ["separator"]
	},
	"header-field-order": { codes: amount },
	"header-name-alias": { missingColumns: true },
	"header-name-variant": { missingColumns: true },
	"header-duplicate-name": {
		codes: ["column-extra"],
		refusals: ["stuck-columns"]
	},
	"extra-columns": {
		codes: [
			"column-extra",
			...amount,
			...date
		],
		refusals: ["stuck-columns"]
	},
	"regime-mismatch": { missingColumns: true },
	"line-end-mixed": {
		codes: shifted,
		refusals: [
			"sens",
			"stuck-columns",
			"no-row"
		]
	},
	"line-end-cr-cr-lf": {
		codes: [
			...row,
			"not-a-date",
			"amount-number"
		],
		refusals: ["sens"],
		missingColumns: true
	},
	"blank-line": {
		codes: ["empty-line"],
		refusals: ["sens"]
	},
	"eof-ctrl-z": {
		codes: ["empty-line"],
		refusals: ["sens"]
	},
	"field-count": {
		codes: shifted,
		refusals: ["sens"]
	},
	"trailing-separator-mismatch": {
		codes: shifted,
		refusals: ["sens"]
	},
	"separator-in-field": {
		codes: shifted,
		refusals: ["sens"]
	},
	"line-break-in-field": {
		codes: shifted,
		refusals: ["sens"]
	},
	"control-character": {
		codes: [
			...empty,
			...amount,
			...date
		],
		refusals: ["sens"]
	},
	"required-field-empty": {
		codes: empty,
		refusals: ["sens"]
	},
	"required-field-only-nbsp": { codes: empty },
	"valid-date-missing": { codes: ["missing-value"] },
	"field-quoted": {
		codes: [
			...amount,
			"not-a-date",
			"account"
		],
		refusals: ["sens"],
		missingColumns: true
	},
	"account-first-three-digits": { codes: ["account"] },
	"amount-decimal-point": { codes: ["amount-point"] },
	"amount-thousands-separator": { codes: amount },
	"amount-sign": { codes: amount },
	"amount-exponent": { codes: amount },
	"amount-syntax": { codes: amount },
	"amount-debit-and-credit": { codes: ["debit-credit"] },
	"amount-zero-line": { codes: ["debit-credit"] },
	"sens-value": {
		codes: amount,
		refusals: ["sens"]
	},
	"date-format": { codes: [
		"not-a-date",
		"date-impossible",
		...empty
	] },
	"date-calendar": { codes: ["date-impossible", "not-a-date"] },
	"date-required-zero": { codes: ["date-empty", "date-outside-period"] },
	"date-implausible": { codes: ["date-outside-period", "not-a-date"] }
};
const alerts = /* @__PURE__ */ new Set([
	"account",
	"debit-credit",
	"date-outside-period"
]);
/** @returns what the tool makes of a rule's findings in these files; `fixed` where its log cannot tell */
function officialSeverity(rule, fixed, parts) {
	if (parts.some((part) => part.official === null)) return fixed;
	const counterpart = counterparts[rule];
	if (counterpart === void 0) return parts.every(({ official }) => official?.result.verdict === "conforme") && fixed === "error" ? "none" : fixed;
	const found = new Set(parts.map(({ official }) => severityIn(counterpart, official)));
	return [
		"error",
		"warning",
		"info"
	].find((severity) => found.has(severity)) ?? "none";
}
function severityIn(counterpart, { result, codes }) {
	if (result.refusal !== void 0 && counterpart.refusals?.includes(result.refusal) === true) return "error";
	if (counterpart.missingColumns === true && result.missingColumns.length > 0) return result.verdict === "conforme" ? "info" : "error";
	const noted = (counterpart.codes ?? []).filter((code) => (codes.get(code) ?? 0) > 0);
	if (noted.some((code) => !alerts.has(code) && code !== "column-extra")) return "error";
	if (noted.some((code) => alerts.has(code))) return "warning";
	return noted.length > 0 ? "info" : "none";
}
/** The tool tests each file for itself: the worst verdict counts, with its reason; the classes are those of all. */
function officialOf(parts) {
	const results = parts.flatMap(({ official }) => official === null ? [] : [official.result]);
	const worst = [
		"refused",
		"not-tested",
		"non-conforme",
		"conforme"
	].find((verdict) => results.some((result) => result.verdict === verdict));
	const refused = results.find((result) => result.refusal !== void 0);
	return {
		verdict: worst ?? "not-tested",
		refusal: refused?.refusal ?? null,
		classes: [...new Set(results.flatMap((result) => result.classes))].sort(),
		missing_columns: [...new Set(results.flatMap((result) => result.missingColumns))]
	};
}

/** What the official tool minds, and the law does not. After all other rules. */
function judgeOfficial(header, regime, parts, findings) {
	if (header !== null) judgeBlanks(header, parts, findings);
	if (![...findings.all()].some(({ rule }) => {
		const fixed = severityOf(rule.official, regime, header?.variant ?? null);
		return officialSeverity(rule.id, fixed, parts) === "error";
	})) for (const part of parts) sayWhatItNotes(header, part, findings);
}
/** Fields that the law lets blank in the regime of the file, and that the official tool wants filled. */
function judgeBlanks(header, parts, findings) {
	for (const part of parts) for (const [name, { count, lines }] of part.official?.blanks ?? []) {
		const column = header.columns.find(({ law }) => law?.name === name);
		if (column?.law?.need[header.regime] !== "optional") continue;
		for (const [i, line] of lines.entries()) {
			const rest = i === lines.length - 1 ? count - i : 1;
			findings.add(fieldEmptyForTool, part.linesBefore + line, column.index, null, 0, 0, null, rest);
		}
	}
}
/** The verdict of the tool is not good, and no other rule says why. */
function sayWhatItNotes(header, part, findings) {
	if (part.official === null) return;
	const { result, errors } = part.official;
	if (result.verdict !== "non-conforme" && result.verdict !== "refused") return;
	const say = (form, field = "", line = part.wholeLine, count = 1) => {
		const column = header?.columns.find(({ name, law }) => foldName(law?.name ?? name) === foldName(field));
		const index = field === "" ? -1 : column?.index ?? -1;
		findings.add(officialOnly, line, index, null, 0, 0, {
			form,
			field
		}, count);
	};
	if (result.refusal !== void 0) {
		say(`refused-${result.refusal}`);
		return;
	}
	for (const { code, name, line, count } of errors) say(code, name, part.linesBefore + line, count);
	if (errors.length === 0) for (const name of result.missingColumns) say("column-missing", name);
}

/**
* The number of a part of a split FEC (A47 A-1 XIII; notice of the official tool p. 5): `…FEC20241231_2.txt` is 2. Null
* for the name of a whole file.
*/
function partNumber(name) {
	const found = /FEC\d{8}[_-](\d{1,3})T?(?:\.[a-z0-9]{1,4})?$/i.exec(baseName(name));
	return found === null ? null : Number(found[1]);
}

/** The rules about the parts of a split FEC held against each other (A47 A-1 XIII). */
function judgeParts(parts, findings) {
	const [first, ...others] = parts;
	if (first === void 0 || others.length === 0) return;
	const name = parseFileName(first.name);
	for (const [i, part] of others.entries()) {
		const other = parseFileName(part.name);
		if (other.siren === name.siren && other.closing === name.closing) continue;
		const params = {
			form: "name",
			part: i + 2,
			first: 1,
			numbers: ""
		};
		findings.add(fileSplitConsistent, part.linesBefore + 1, -1, null, 0, 0, params);
	}
	const numbers = parts.map((part) => partNumber(part.name) ?? 0);
	if (numbers.some((number, i) => number !== i + 1)) {
		const params = {
			form: "number",
			part: 1,
			first: 1,
			numbers: numbers.join(", ")
		};
		findings.add(fileSplitConsistent, 0, -1, null, 0, 0, params);
	}
}

/** A WebAssembly module, base64. */
const kernelBytes = [
	"AGFzbQEAAAABrQEYYAJ/fwBgAn9/AX9gBH9/f38Bf2ABfwF/YAAAYAV/f39/fwF/YAABf2ABfwBgA39/fwF/YAJ/fwF+YAN/f38AYAABfGAGf39/f39+AX9gBn9/f39/fwF/YAR/f35/AX9gA39/fABgBn9/f35+",
	"fwBgAX8BfGABfwF+YAJ/fABgBX98f39/AX9gBH9+f38Bf2ARf39/f39/f39/f39/f39/f38AYAd/f39/f39/AANLSggFAgMJBQIJBAcADAQBBQIFCgENBwcOAQEEBAoDAgIAAA8GEAAABAAIAwMABgYGBgQBAQYR",
	"AwEBAxITFAUECwUCAAEVFgAXAgsDBQMBAEAG7wNhfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUF/C38BQQALfwFBAAt/AUEAC38BQQAL",
	"fwFBAAt/AUF/C38BQQALfwFBAAt/AUF/C38BQX8LfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBCQt/AUEAC38BQQkLfwFBAAt/AUEAC38BQQALfgFCAAt+AUIAC38BQQALfwFBAAt/AUEAC38BQQAL",
	"fwFBAAt/AUEAC38BQQALfwFBAAt+AUIAC34BQgALfwFBAAt/AUF/C38BQX8LfwFBfwt/AUF/C38BQX8LfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt+AUIAC38BQQALfwFBfwt/AUF/C38BQX8L",
	"fgFCAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBfwt/AUF/C38BQX8LfwFBfwt/AUF/C38BQQALfwFBAAt/AUF/C38BQQALfwFBAAt/AUEAC38BQQAL",
	"fwFBAAt/AUEAC38AQdAIC38AQdDJCAt/AEHgzQwLfwBBoP0wC38AQYDJMQsHqQQvBlJFUE9SVANgBXN0YXJ0ADoGZm9yZ2V0AD0JdGFrZVRvdGFsADkEcGFzcwA8B3Bhc3NPZGQAOwZDT1VOVFMDXgxjb3VudEVu",
	"Y29kZWQAQQhhbGxvY2F0ZQBJBGZyZWUASAlpbnRlcm5EYXkAQgZUQUJMRVMDXAhhcHBldGl0ZQA+BmludGVybgAPC2ludGVybkVudHJ5AB0FS0lORFMDXwhzZWdtZW50cwAcC2NvdW50TWFya2VkADgKbmV4dE1h",
	"cmtlZAA3Bm5leHRPZgA2Cmxvd2VzdExpa2UANAhuZXh0T3BlbgA1CmxhdGVzdERhdGUAIgtzZXR0bGVUYWlscwAhC3N0YXJ0U3VydmV5ACAGc3VydmV5AB8KZmlyc3RBbGlrZQAzDm5leHRTYW1lTnVtYmVyADIN",
	"bmV4dFNhbWVQcmludAAxDHN0YXJ0UmVwZWF0cwAwD2NvdW50Q2FuZGlkYXRlcwAvCGNvdW50T2RkAC4LY291bnRTZXJpZXMALQ1jb3VudFRvZ2V0aGVyACwGZ2F0aGVyACsLaXNCeUpvdXJuYWwAKgduZXh0T2Rk",
	"ACkJbmV4dFBsYWNlACgLcGxhY2VTZXJpZXMAJwpzb3J0U2VyaWVzACYKc3RhcnRPcmRlcgAlC3N0YXJ0U2VyaWVzACQIZGVzY3JpYmUARgZsb29rQXQARQxwbGFjZUNvbHVtbnMARAVTTE9UUwNdBm1lbW9yeQIA",
	"CAEaDAEOCpeCAkrTAQECfwJ/IAJBMEsEQAJ/A0AgAkEQSwRAQQAgAP0ABAAgAf0ABAD9Uf1TDQIaIABBEGohACABQRBqIQEgAkEQayECDAELCyAA/QAEACAB/QAEAP1RQZAIQRAgAiACQRBPG2v9AAQA/U79U0UL",
	"DAELIAD9AAQAIAH9AAQA/VEgAkEQa0EAIAJBEEsbIgNBAXYiBCAAav0ABAAgASAEav0ABAD9USAAIANq/QAEACABIANq/QAEAP1R/VD9UEGQCEEQIAIgAkEQTxtr/QAEAP1O/VNFCwvZAwEIfyAAIgVBBHRB0Ahq",
	"IgAoAgAgACgCBCABIgZBAnZxQQZ0aiEIA0ACQCAI/QAEACAGQQNxQQV0QYABciAGQRt2cv0P/SP9ZCEJA0AgCQRAIAggCWhBAnRqKAIQIQogAiEAAn9BMCAFRQ0AGkEMIAVBBEYNABpBGCAFQQVGDQAaQRhBACAF",
	"QQJGIAVBAUZyIAVBA0ZyGwsgCmoiASgCACAEQRB0IANyRgR/IAFBCGohAQJ/IAMgBGoiB0EwSwRAAn8DQCAHQRBLBEBBACAB/QAEACAA/QAEAP1R/VMNAhogAUEQaiEBIABBEGohACAHQRBrIQcMAQsLIAH9AAQA",
	"IAD9AAQA/VFBkAhBECAHIAdBEE8ba/0ABAD9Tv1TRQsMAQsgAf0ABAAgAP0ABAD9USAHQRBrQQAgB0EQSxsiC0EBdiIMIAFq/QAEACAAIAxq/QAEAP1RIAEgC2r9AAQAIAAgC2r9AAQA/VH9UP1QQZAIQRAgByAH",
	"QRBPG2v9AAQA/U79U0ULBUEACw0CIAkgCUEBa3EhCQwBCwtBACEKIAj9AAQA/WRB/x9HDQAgBUEEdEHQCGoiACgCACIBIAggAWtBQGsgACgCBEEGdEE/cnFqIQgMAQsLIAoLpQEBAn9BkM0IIQQgAkGQzQhqIQUD",
	"QCAEIAVJBEAgBCAB/QAEAP0LBAAgBEEQaiEEIAFBEGohAQwBCwsgAkGQzQhqIyA6AAAgA0EASARAQQEPCyAAIANBAnRqIgEoAgBBAWohACABKAIEIABrIgMgAkGRzQhqIgFqIQIDQCABIAJJBEAgASAA/QAEAP0L",
	"BAAgAUEQaiEBIABBEGohAAwBCwsgA0EBaguXAQEDfyAAQeQAbUHkAG8iAUEATCAAQZDOAG0iAkEATHIgAUEMSnIgAEHkAG8iA0EATHIEQEEADwsgA0EcTARAQQEPCyACQQNxRSIABEAgAkHkAG9BAEchAAsgAEUE",
	"QCACQZADb0UhAAsgAUECRgR/QR1BHCAAGwVBHkEfIAFBBkYgAUEERnIgAUEJRnIgAUELRnIbCyADTgv7AgEBfiABRQRAQn8PCwNAIAFBEEsEfyAAIAFrLQAAQTBGBUEACwRAIAFBAWshAQwBCwsgAUEQSwRAQn8P",
	"C0J/IAFBCEsEfkJ/QgggAUEIa619QgOGhiICIABBEGspAwCDIAJCsODAgYOGjJgwg30iAkIKfiACQgiIfEL/gfyH8J/A/wCDIgJC5AB+IAJCEIh8Qv//g4Dw/z+DIgJCkM4AfiACQiCIfEL/////D4NCgMLXL34g",
	"AEEIaykDAEKw4MCBg4aMmDB9IgJCCn4gAkIIiHxC/4H8h/CfwP8AgyICQuQAfiACQhCIfEL//4OA8P8/gyICQpDOAH4gAkIgiHxC/////w+DfAVCf0IIIAGtfUIDhoYiAiAAQQhrKQMAgyACQrDgwIGDhoyYMIN9",
	"IgJCCn4gAkIIiHxC/4H8h/CfwP8AgyICQuQAfiACQhCIfEL//4OA8P8/gyICQpDOAH4gAkIgiHxC/////w+DCyICIAJC//+Zpuqv4wFWGwvkBgEIfyAAQQBHIQYgAEECRiAAQQFGciAAQQNGciELAkACf0EwIABF",
	"DQAaQQwgAEEERg0AGkEYIABBBUYNABpBGEEAIAsbCyIJIAMgBGpBCEEAQX8gBEEQdCADciADIARyQf//A08bIghBf0YiBxtqakEPakF4cSIMQYCABEsEQCMBQT9qQUBxIgYgDEEQamokAQwBCyAGQQN0QcAIaiIK",
	"KAIEIAwgCigCACIGQT9qQUBxIAYgCwR/IAZBP3EgDGpBwABLBUEACxsiBmpBEGpJBEAjAUE/akFAcSIGQYCAEGoiCyQBIAogCzYCBAsgCiAGIAxqNgIACwNAIAUgCUkEQCAFIAZqQgA3AwAgBUEIaiEFDAELCyAA",
	"QQ50QdAJaiAAQQR0QdAIaigCCCIFQQ52QQJ0aiEKIAVB//8AcUUEQCMBQT9qQUBxIgtBgIAEaiQBIAogCzYCAAsgCigCACAFQf//AHFBAnRqIAY2AgAgBiAJaiAFrUIghjcDACAAQQR0QdAIaiIJKAIIIAkoAgxP",
	"BEAgABAJCyAAQQR0QdAIaiIJIAkoAghBAWo2AgggAARAIAkoAgAgCSgCBCABQQJ2cUEGdGohBQNAIAX9AAQA/WRB/x9GBEAgAEEEdEHQCGoiCSgCACIKIAUgCmtBQGsgCSgCBEEGdEE/cnFqIQUMAQsLIAX9AAQA",
	"/WRBf3NoIgkgBWogAUEDcUEFdEGAAXIgAUEbdnI6AAAgBSAJQQJ0aiAGNgIQBSAFIwtGBEAgAEEEdEHQCGoiBSgCACAFKAIEIAFBAnZxQQZ0aiEFA0AgBf0ABAD9ZEH/H0YEQCAAQQR0QdAIaiIJKAIAIgogBSAK",
	"a0FAayAJKAIEQQZ0QT9ycWohBQwBCwsgBf0ABAD9ZEF/c2giCSAFaiABQQNxQQV0QYABciABQRt2cjoAACAFIAlBAnRqIAY2AhAjC0EBaiQLCwsCf0EwIABFDQAaQQwgAEEERg0AGkEYIABBBUYNABpBGEEAIABB",
	"AkYgAEEBRnIgAEEDRnIbCyAGaiIAIAg2AgAgBwRAIAAgAzYCCCAAIAQ2AgwLIABBCGpBCEEAIAcbaiIAIAMgBGpqIQEDQCAAIAFJBEAgACAC/QAEAP0LBAAgAEEQaiEAIAJBEGohAgwBCwsgBgu+AwEEf0HQCCgC",
	"ACEGIABBAWpBsfPd8XlsIANqIQQDQCACIAVLBEAgBCABIAVqLQAAc0GTg4AIbCEEIAVBAWohBQwBCwsgBCAEQQ92c0HrlK+veGwiBCAEQRB2cyIEIxpxIQUDQCAGIAVBAnRqKAIAIgcEQCAEIAdzIzlBf3NxRQRA",
	"IxkgByM5cUEBa0EGdGoiBygCECACRgR/IAcoAhQgA0YFQQALBH8gBygCACAARgVBAAsEfyACBH8gBygCCCABIAIQAAVBAQsFQQALBEAgBw8LCyMaIAVBAWpxIQUMAQsLIxIiB0EBaiQSIxkgB0EGdGoiB0EAQcAA",
	"/AsAIAcgADYCACAHIAQ2AgQgByABNgIIIAcgAjYCECAHIAM2AhQgBiAFQQJ0aiMSIAQjOUF/c3FyNgIAIxojEkEBdEkEQEHQCCgCACECIxpBAXRBAWokGiACQQAjGkEBakECdPwLAEEAIQEDQCABIxJJBEAjGSAB",
	"QQZ0aigCBCIDIxpxIQADQCACIABBAnRqKAIABEAjGiAAQQFqcSEADAELCyACIABBAnRqIAFBAWoiASADIzlBf3NxcjYCAAwBCwsLIAcLzgECAX4CfyAAIAFqIQMCQCABQQ5LDQAgACEBA0AgASADSQRAIAEtAABB",
	"MGsiBEEJTQRAIAStIAJCCn58IQIgAUEBaiEBDAILCwsgASAAayIARSAAQQtLcg0AIAEgA0YEQCACQuQAfg8LIAEtAABBLEcNACADIAFrQQFrIgBFIABBAktyDQAgAS0AAUEwayIDQQlLDQAgAEEBRgRAIANBCmyt",
	"IAJC5AB+fA8LIAEtAAJBMGsiAEEJSw0AIACtIANBCmytIAJC5AB+fHwPC0J/C98EBAh/AX4CewF8IytBBnRBoOwsaiEDQQAkK0Gg7CwhAANAIAAgA0kEQEEQIQIgAEEgaiIE/QAEAEGwCEEQIAAoAhhBCGoiBSAF",
	"QRBPG2v9AAQAIgn9TiEKIAWtIAr9HQBClfip+pe33puef34gCv0dAULP1tO+0ser2UJ+fCAEIAVBEGtBACAFQRBLG2r9AAQAIAn9TiIJ/R0AQvnz3fGZ9pmrFn58IAn9HQFCk/vnsobXv/RWfnx8IQggBUEgSwRA",
	"A0AgAkEQaiAFSQRAIAIgBGopAwAgCIVClfip+pe33puef34iCCAIQh2IhSEIIAJBCGohAgwBCwsLIAAgBQR/IAQgBWpBAWstAABBB3EFQQALIAhCIIggCIVClfip+pe33puef34iCCAIQh2IhSIIQiCIpyAIp3NB",
	"A3RyNgIQIABBQGshAAwBCwtBoOwsIQADQCAAIANJBEAgAEGQCSgCAEGUCSgCACAAKAIQIgJBAnZxQQZ0aiIE/QAEACACQQNxQQV0QYABciACQRt2cv0P/SP9ZCICBH8gBCACaEECdGooAhAFQQALNgIUIABBQGsh",
	"AAwBCwtBoOwsIQADQCAAIANJBEAgASAAKAIUKAIMaiEBIABBQGshAAwBCwtBoOwsIQADQCAAIANJBEAgACsDACELIAAoAgghBSAAKAIMQQBHIQZBBCAAKAIQIgIgAEEgaiIEQQggACgCGCIHEAEiAUUEQEEEIAIg",
	"BEEIIAcQBSIBIAU2AggLIAEgBgR8RAAAAAAAAPh/BSABKwMAIAugCzkDACAAQUBrIQAMAQsLC+QCAQd/IABBBHRB0AhqIgEoAgAhAyMBQT9qQUBxIgQgASgCBEEBaiIFQQF0IgZBBnRqJAEgASAENgIAIAEgBkEB",
	"azYCBCABIAZBB2w2AgwgBUEGdCIBIABBAEdBA3RBwAhqIgQoAgQgBCgCAGtLBEAgBCADNgIAIAQgASADajYCBAsgAEUEQEEAJAsPCyAAQQR0QdAIaigCCCEEA0AgAiAESQRAIABBBHRB0AhqIgEoAgAgASgCBCAA",
	"IABBDnRB0AlqIAJBDnZBAnRqKAIAIAJB//8AcUECdGooAgAiBRANIgZBAnZxQQZ0aiEBA0AgAf0ABAD9ZEH/H0YEQCAAQQR0QdAIaiIDKAIAIgcgASAHa0FAayADKAIEQQZ0QT9ycWohAQwBCwsgAf0ABAD9ZEF/",
	"c2giAyABaiAGQQNxQQV0QYABciAGQRt2cjoAACABIANBAnRqIAU2AhAgAkEBaiECDAELCwvpAgMDfwZ7A34gACECA0AgACABSQRAIAD9AAQAIgX9ZCAA/QAEECIG/WRBEHRyrSAA/QAEICIH/WQgAP0ABDAiCP1k",
	"QRB0cq1CIIaEIgxCAFIEQAJ/IABBQGsgAUkgAiAAQQJqSXEEQCAFQfDNDP0ABAAiCf1uQYDODP0ABAAiCv0l/WQgBiAJ/W4gCv0l/WRBEHRyrSAHIAn9biAK/SX9ZCAIIAn9biAK/SX9ZEEQdHKtQiCGhCILe6cg",
	"BUGQzgz9AAQAIgX9Jf1kIAYgBf0l/WRBEHRyrSAHIAX9Jf1kIAggBf0l/WRBEHRyrUIghoQiDSAAIAJJrSALQgGGhFEhA0F/IAsgDYQgDFEgAyADGwR/IAtCP4hQBH9BAQUgAC0AQEHAAXFBgAFGCwVBAAsbIgNB",
	"AE4EQCMHIANqJAcgAEFAayAALQA/QcABT2oMAgsLIAAgASAMIAIQFgshAgsgAEFAayEADAELCwuiQgQFfhF/AnsDfEF/JA1BACQ3IAAoAgQiG/0ABAQgG/0ABAD9sQFB0M0M/QAEACIc/Tf9pAGtIBv9AAQUIBv9",
	"AAQQ/bEBIBz9N/2kAa1CBIaEIBtBIGr9AAQEIBv9AAQg/bEBIBz9N/2kAa1CCIaEIBtBMGr9AAQEIBv9AAQw/bEBIBz9N/2kAa1CDIaEIBtBQGsiDP0ABAQgDP0ABAD9sQEgHP03/aQBrUIQhoQhBkEUIRIDQCAS",
	"Iz5IBEAgBiAbIBJBAnRqIgz9AAQEIAz9AAQA/bEBIBz9N/2kAa0gEqyGhCEGIBJBBGohEgwBCwsCQCAGIggjQoMiBkJ+IASsiYMgBiAEQQBOGyIGQgBSBEAgBnqnJA0MAQtBACESA0AgEiNDSQRAIBsgEkHQywhq",
	"LQAAIg9BAnRqIg4oAgAoAgFB////B3EiDUHw4cMHcUGw4MABRiIMBH8gDUGGjBhqQfDhwwdxQbDgwAFGBSAMC0UgDigCBCAOKAIAa0EBa0EDSXIgBCAPR3EEQCAPJA0MAwsgEkEBaiESDAELCyAbIzFBAnRqIgwo",
	"AgQgDCgCAGtBCUcEQCMxJA0MAQsgGyMxQQJ0aigCACkDASEKIAQjE0YgBEEATnEEQCAFpyEMQgAkJUIAJCQgCkKGjJiw4MCBgwZ8QvDhw4ePnrz4cINCsODAgYOGjJgwUiAKQvDhw4ePnrz4cINCsODAgYOGjJgw",
	"UnIEf0F/BSAKQrDgwIGDhoyYMH0iBkIKfiAGQgiIfEL/gfyH8J/A/wCDIgZC5AB+IAZCEIh8Qv//g4Dw/z+DIgZCkM4AfiAGQiCIfEL/////D4OnCyILQQAgCyMnSCALIyhKcgR/QQAFIAsQAwsbIgtBAEoEfyAL",
	"IAwQGAVBAAtFDQEFIxNBAE4EfiAbIxNBAnRqIgwoAgQgDCgCAGtBCUcEQCMTJA0MAwsgGyMTQQJ0aigCACkDAQVCAAsiCSMlUSAKIyRRcQR/QQEFAn9CACQlQgAkJEEAIApChoyYsODAgYMGfELw4cOHj568+HCD",
	"QrDgwIGDhoyYMFIgCkLw4cOHj568+HCDQrDgwIGDhoyYMFJyBH9BfwUgCkKw4MCBg4aMmDB9IgZCCn4gBkIIiHxC/4H8h/CfwP8AgyIGQuQAfiAGQhCIfEL//4OA8P8/gyIGQpDOAH4gBkIgiHxC/////w+Dpwsi",
	"DEEAIAwjJ0ggDCMoSnIEf0EABSAMEAMLGyIMRQ0AGiAJQgBSBEBBACAJQoaMmLDgwIGDBnxC8OHDh4+evPhwg0Kw4MCBg4aMmDBSIAlC8OHDh4+evPhwg0Kw4MCBg4aMmDBScgR/QX8FIAlCsODAgYOGjJgwfSIG",
	"Qgp+IAZCCIh8Qv+B/Ifwn8D/AIMiBkLkAH4gBkIQiHxC//+DgPD/P4MiBkKQzgB+IAZCIIh8Qv////8Pg6cLIgtBACALIydIIAsjKEpyBH9BAAUgCxADCxsiC0UNARoLQQAgDCALEBhFDQAaIAokJCAJJCVBAQsL",
	"RQRAIxNBAE4EfyAJQoaMmLDgwIGDBnxC8OHDh4+evPhwg0Kw4MCBg4aMmDBSIAlC8OHDh4+evPhwg0Kw4MCBg4aMmDBScgR/QX8FIAlCsODAgYOGjJgwfSIFQgp+IAVCCIh8Qv+B/Ifwn8D/AIMiBULkAH4gBUIQ",
	"iHxC//+DgPD/P4MiBUKQzgB+IAVCIIh8Qv////8Pg6cLIgBBACAAIydIIAAjKEpyBH9BAAUgABADCxsFQQELRQRAIxMkDQtBAA8LC0EAIQsDQCAQI0ZJBEACQCAQQdDMCGotAAAiDSAERgRAIAWnIRIFIAggDayI",
	"QgGDpwRADAIFIBsgDUECdGoiDCgCBCAMKAIAa0EJRwRAIA0kDQwGCyANQQJ0IgxBsIQxaigCACESIAwgG2ooAgApAwEiCSANQQN0QbCAMWopAwBSBEAgCUKGjJiw4MCBgwZ8QvDhw4ePnrz4cINCsODAgYOGjJgw",
	"UiAJQvDhw4ePnrz4cINCsODAgYOGjJgwUnIEf0F/BSAJQrDgwIGDhoyYMH0iBkIKfiAGQgiIfEL/gfyH8J/A/wCDIgZC5AB+IAZCEIh8Qv//g4Dw/z+DIgZCkM4AfiAGQiCIfEL/////D4OnCyIMQQAgDCMnSCAM",
	"IyhKcgR/QQAFIAwQAwsbIhJFBEAgDSQNDAcLIA1BA3RBsIAxaiAJNwMAIA1BAnRBsIQxaiASNgIACwsLIBIgCyANI0BGGyELCyAQQQFqIRAMAQsLIyNBAEoiEARAIyNB5MkIKAIASCEQCyAQBH9BsMoIKAIABUEB",
	"C0UNACALIwlIIAtBAEpxDQAgBCM1RyAEIzVGBH4gBQUgGyM1QQJ0aiILKAIAQQFqIg0gCygCBCALKAIAa0EBayIMaiELAn4gDEEEa0EISQR/IAtBA2stAABBLEYFQQALBEBCfyAMQQNrQQN0rYghBiAMQQtGBH4g",
	"C0ELaykDAAUgC0ELaykDACAGQn+FgyAGQrDgwIGDhoyYMIOECyIGQoaMmLDgwIGDBnxC8OHDh4+evPhwg0Kw4MCBg4aMmDBSIAZC8OHDh4+evPhwg0Kw4MCBg4aMmDBScgR/QX8FIAZCsODAgYOGjJgwfSIGQgp+",
	"IAZCCIh8Qv+B/Ifwn8D/AIMiBkLkAH4gBkIQiHxC//+DgPD/P4MiBkKQzgB+IAZCIIh8Qv////8Pg6cLIg1BAEggC0ECay0AAEEwayIMQQlLciALQQFrLQAAQTBrIgtBCUtyBH5CfwUgC60gDEEKbK0gDaxC5AB+",
	"fHwLDAELIA0gDBAHCwsiBkIAU3EEQCM1JA0MAQsjVARAIBsjF0ECdGoiCygCAC0AASEMIAsoAgQgCygCAGtBAkYiCwRAIAxBwwBGIAxBxABGciELCyALBH9BrMoIKAIAQQBHBSALC0UgBCMXR3EEQCMXJA0MAgsg",
	"BlANASAFQgBSIAxBwwBGIAQjF0YbBEAgBiEHQgAhBgsFIAQjF0cgBCMXRgR+IAUFIBsjF0ECdGoiCygCAEEBaiINIAsoAgQgCygCAGtBAWsiDGohCwJ+IAxBBGtBCEkEfyALQQNrLQAAQSxGBUEACwRAQn8gDEED",
	"a0EDdK2IIQcgDEELRgR+IAtBC2spAwAFIAtBC2spAwAgB0J/hYMgB0Kw4MCBg4aMmDCDhAsiB0KGjJiw4MCBgwZ8QvDhw4ePnrz4cINCsODAgYOGjJgwUiAHQvDhw4ePnrz4cINCsODAgYOGjJgwUnIEf0F/BSAH",
	"QrDgwIGDhoyYMH0iB0IKfiAHQgiIfEL/gfyH8J/A/wCDIgdC5AB+IAdCEIh8Qv//g4Dw/z+DIgdCkM4AfiAHQiCIfEL/////D4OnCyINQQBIIAtBAmstAABBMGsiDEEJS3IgC0EBay0AAEEwayILQQlLcgR+Qn8F",
	"IAutIAxBCmytIA2sQuQAfnx8CwwBCyANIAwQBwsLIgdCAFNxBEAjFyQNDAILIAZQIAdQRg0BCyAEQQBOIg8EQCAFQgBTIQ8LQQEgDyAGQgBSGyELI0UgCEJ/hYNQBH9BfwUgGyAIIAsgBBBDCyIEQQBOBEAgBCQN",
	"DAELQv////8PIAYgBkIAUxshCkL/////DyAHIAdCAFMbIQkgDwRAQgAhB0IAIQYLIBsjPkECdGooAgAgGygCAEEBaiIEayILIAIgAWtGQQAgARsEfyABIQICfyALIgFBMEsEQAJ/A0AgAUEQSwRAQQAgAv0ABAAg",
	"BP0ABAD9Uf1TDQIaIAJBEGohAiAEQRBqIQQgAUEQayEBDAELCyAC/QAEACAE/QAEAP1RQZAIQRAgASABQRBPG2v9AAQA/U79U0ULDAELIAL9AAQAIAT9AAQA/VEgAUEQa0EAIAFBEEsbIgxBAXYiCyACav0ABAAg",
	"BCALav0ABAD9USACIAxq/QAEACAEIAxq/QAEAP1R/VD9UEGQCEEQIAEgAUEQTxtr/QAEAP1O/VNFCwVBAAsNACMWQQBOIgwEQCAIIxasiEIBg1AhDAsjMiMWckEATgR/IAgjMqyIQgGDpyAMQQBHRgVBAAsNACMz",
	"QQBOIg4EQCAIIzOsiEIBg1AhDgsjQCMzckEATgR/IA4gCCNArIhCAYOnRgVBAAsNAAJ/QQAjNCNBckEASA0AGkF/IAgjNKyIQgGDUCIBIAgjQayIQgGDp0YNABogAQR/IBsjNEECdGoiASgCBCABKAIAa0EERwR/",
	"QX8FIBsjNEECdGooAgAiAUEBai0AAiABLQABQRB0IAEtAAJBCHRyciIEQdKqlQJGBH9BAQVBACECAn8DQCACQQhIBEBBASAEIAJBAnRBuMoIaigCAEYNAhogAkEBaiECDAELC0EACwshASAEQX8gARsLBUEACwsi",
	"F0EASA0AI1FBAE4EfyAbI1FBAnRqIgEoAgQgASgCAGtBAkYFQQALDQAjUkEATgRAIBsjUkECdGoiASgCBCABKAIAIgFrQQJGDQEgASgCAUGgwICBAnJB48q5owdGDQFB+MkIKAIARQ0BCyAbIz8iC0ECdGoiAigC",
	"ACIBQQFqIQQgAigCBCICIAFrQQFrJAMjHiMgRiNVIgEgC0EBakZxBEAgBCQCIBsgAUECdGooAgQgAmskBAVBkM0IJAIgGyAEIwMgARACJAQLIywEfyMCIQEjLEEYaiIEKAIAIwMiCyMEIgJBEHRyRgR/IARBCGoh",
	"BAJ/IAIgC2oiAkEwSwRAAn8DQCACQRBLBEBBACAE/QAEACAB/QAEAP1R/VMNAhogBEEQaiEEIAFBEGohASACQRBrIQIMAQsLIAT9AAQAIAH9AAQA/VFBkAhBECACIAJBEE8ba/0ABAD9Tv1TRQsMAQsgBP0ABAAg",
	"Af0ABAD9USACQRBrQQAgAkEQSxsiDUEBdiILIARq/QAEACABIAtq/QAEAP1RIAQgDWr9AAQAIAEgDWr9AAQA/VH9UP1QQZAIQRAgAiACQRBPG2v9AAQA/U79U0ULBUEACwVBAAtFBEBBECEEIwIiAv0ABABBsAhB",
	"ECMDIwRqIgEgAUEQTxtr/QAEACId/U4hHCABrSAc/R0AQpX4qfqXt96bnn9+IBz9HQFCz9bTvtLHq9lCfnwgAiABQRBrQQAgAUEQSxtq/QAEACAd/U4iHP0dAEL5893xmfaZqxZ+fCAc/R0BQpP757KG17/0Vn58",
	"fCEFIAFBIEsEQANAIARBEGogAUkEQCACIARqKQMAIAWFQpX4qfqXt96bnn9+IgUgBUIdiIUhBSAEQQhqIQQMAQsLC0EBIAEEfyABIAJqQQFrLQAAQQdxBUEACyAFQiCIIAWFQpX4qfqXt96bnn9+IgUgBUIdiIUi",
	"BUIgiKcgBadzQQN0ciMCIwMjBBABJCwjLEUEQEEBJDcMAgsLIywiEygCCEGACHFBAEciGUEBI0gbBH9BAQVBpMoIKAIAC0UNACAbI08iC0ECdGoiAigCACIBQQFqIQQgAigCBCICIAFrQQFrJAMjHiMgRiNQIgEg",
	"C0EBakZxBEAgBCQCIBsgAUECdGooAgQgAmskBAVBkM0IJAIgGyAEIwMgARACJAQLIAAoAhwiCwR/IwIhASALQRhqIgQoAgAjAyINIwQiAkEQdHJGBH8gBEEIaiEEAn8gAiANaiICQTBLBEACfwNAIAJBEEsEQEEA",
	"IAT9AAQAIAH9AAQA/VH9Uw0CGiAEQRBqIQQgAUEQaiEBIAJBEGshAgwBCwsgBP0ABAAgAf0ABAD9UUGQCEEQIAIgAkEQTxtr/QAEAP1O/VNFCwwBCyAE/QAEACAB/QAEAP1RIAJBEGtBACACQRBLGyISQQF2Ig0g",
	"BGr9AAQAIAEgDWr9AAQA/VEgBCASav0ABAAgASASav0ABAD9Uf1Q/VBBkAhBECACIAJBEE8ba/0ABAD9Tv1TRQsFQQALBUEACwR/IAsFQQIgACgCECMCIwMjBBABCyIBBH8gAQUgACgCECECQQMhAQJ/A0AgASMD",
	"SQRAQQAjAiABai0AAEEwa0EJSw0CGiABQQFqIQEMAQsLQQJBBiACIwItAAEjAi0AAEEKbGpBAnRB4OwwaigCACADEA4LCyINRQRAQQIkNwwBCyANKAIIIhVBgAFxDQAgFUEBcSAZcQ0AIAwEQCAVQYAEcUUNASAb",
	"IxYiC0ECdGoiAigCACIBQQFqIQQgAigCBCICIAFrQQFrJAMjHiMgRiMyIgEgC0EBakZxBEAgBCQCIBsgAUECdGooAgQgAmskBAVBkM0IJAIgGyAEIwMgARACJAQLIAAoAiAiCwR/IwIhASALQRhqIgQoAgAjAyIM",
	"IwQiAkEQdHJGBH8gBEEIaiEEAn8gAiAMaiICQTBLBEACfwNAIAJBEEsEQEEAIAT9AAQAIAH9AAQA/VH9Uw0CGiAEQRBqIQQgAUEQaiEBIAJBEGshAgwBCwsgBP0ABAAgAf0ABAD9UUGQCEEQIAIgAkEQTxtr/QAE",
	"AP1O/VNFCwwBCyAE/QAEACAB/QAEAP1RIAJBEGtBACACQRBLGyIRQQF2IgwgBGr9AAQAIAEgDGr9AAQA/VEgBCARav0ABAAgASARav0ABAD9Uf1Q/VBBkAhBECACIAJBEE8ba/0ABAD9Tv1TRQsFQQALBUEACwR/",
	"IAsFQQMgACgCFCMCIwMjBBABCyIBBH8gAQVBA0EHIAAoAhRBACADEA4LIREFIBVBgAJxQQAjFkEAThsNAQsgEygCACEUIwkhASMFBH8jBSgCECAURwVBAQsEf0EBBSMFKAIUIAFHCwRAIBRBgAhJBH8gFEECdEHQ",
	"qQhqKAIABUEACyQFIwUEfyMFKAIUIAFHBUEBCwRAIBQgARASJAUjBUEAIBRBgAhJGwRAIBRBAnRB0KkIaiMFNgIACwsLIAa5IR8gB7khHiMFBH8jBSsDACAfoEQAAAAAAAAgQ2UEfyMFKwMIIB6gRAAAAAAAACBD",
	"ZQVBAAsFQQELRQ0AIAAoAiQhDCAbIz9BAnRqIgAoAgBBAWohGiAAKAIEIAAoAgBrQQFrIRMgGyNOQQJ0aiIBKAIAQQFqIQAgASgCBCABKAIAa0EBayEBAkAjAAR/IwAiBCgCMCICQRB2IAFHIAQoAixB////B3Eg",
	"FEdyIAJBf0ZyBH9BAAUgBEE4aiACQf//A3FqIQsCfyABQTBLBEAgACECIAEhBAJ/A0AgBEEQSwRAQQAgC/0ABAAgAv0ABAD9Uf1TDQIaIAtBEGohCyACQRBqIQIgBEEQayEEDAELCyAL/QAEACAC/QAEAP1RQZAI",
	"QRAgBCAEQRBPG2v9AAQA/U79U0ULDAELIAv9AAQAIAD9AAQA/VEgAUEQa0EAIAFBEEsbIgRBAXYiAiALav0ABAAgACACav0ABAD9USAEIAtq/QAEACAAIARq/QAEAP1R/VD9UEGQCEEQIAEgAUEQTxtr/QAEAP1O",
	"/VNFCwsFQQALDQAgDAR/IAwoAjAiAkEQdiABRyAMKAIsQf///wdxIBRHciACQX9GcgR/QQAFIAxBOGogAkH//wNxaiELAn8gAUEwSwRAIAAhAiABIQQCfwNAIARBEEsEQEEAIAv9AAQAIAL9AAQA/VH9Uw0CGiAL",
	"QRBqIQsgAkEQaiECIARBEGshBAwBCwsgC/0ABAAgAv0ABAD9UUGQCEEQIAQgBEEQTxtr/QAEAP1O/VNFCwwBCyAL/QAEACAA/QAEAP1RIAFBEGtBACABQRBLGyIEQQF2IgIgC2r9AAQAIAAgAmr9AAQA/VEgBCAL",
	"av0ABAAgACAEav0ABAD9Uf1Q/VBBkAhBECABIAFBEE8ba/0ABAD9Tv1TRQsLBUEACwRAIAwkAEHAACQdDAELQQAkMCMdRSAUQYAISXEEQCMVQdgIKAIARwRAEBkLIBRBAnRB0IkIaigCACISBH9BAUF/IBIoAjAi",
	"AkF/RgR/IBIoAjwFIAJBEHYLIgQgAUkbIQIgASAERgR/IAAhCyASQThqIQQgEigCMCICQX9GBH8gBCgCACAEQQhqagUgBCACQf//A3FqCyIMIQICfyABIgRBMEsEQAJ/A0AgBEEQSwRAQQAgC/0ABAAgAv0ABAD9",
	"Uf1TDQIaIAtBEGohCyACQRBqIQIgBEEQayEEDAELCyAL/QAEACAC/QAEAP1RQZAIQRAgBCAEQRBPG2v9AAQA/U79U0ULDAELIAv9AAQAIAL9AAQA/VEgBEEQa0EAIARBEEsbIhZBAXYiGCALav0ABAAgAiAYav0A",
	"BAD9USALIBZq/QAEACACIBZq/QAEAP1R/VD9UEGQCEEQIAQgBEEQTxtr/QAEAP1O/VNFCwR/QQAFIAAhBCAMIQsDfyAE/QAEACAL/QAEAP0j/WRBf3NB//8DcSICBH8gAmgiAiAEai0AACACIAtqLQAAawUgBEEQ",
	"aiEEIAtBEGohCwwBCwsLBSACCwVBAQsiAkEATgRAIAJBAEokMEEAIBIjMBskAAwCCwsgEwR+IBMgGmpBAWsxAAAFQgALIQhBECECIBOtIBr9AAQAQbAIQRAgEyATQRBPG2v9AAQAIh39TiIc/R0AQpX4qfqXt96b",
	"nn9+IBz9HQFCz9bTvtLHq9lCfnwgGiATQRBrQQAgE0EQSxtq/QAEACAd/U4iHP0dAEL5893xmfaZqxZ+fCAc/R0BQpP757KG17/0Vn58fCEFIBNBIEsEQANAIAJBEGogE0kEQCACIBpqKQMAIAWFQpX4qfqXt96b",
	"nn9+IgUgBUIdiIUhBSACQQhqIQIMAQsLCyAFIAh8Qs2Z1ur++uuof34hCCABrSAA/QAEAEGwCEEQIAEgAUEQTxtr/QAEACId/U4iHP0dAEKV+Kn6l7fem55/fiAc/R0BQs/W077Sx6vZQn58IAAgAUEQa0EAIAFB",
	"EEsbav0ABAAgHf1OIhz9HQBC+fPd8Zn2masWfnwgHP0dAUKT++eyhte/9FZ+fHwhBSABQSBLBEBBECEEA0AgBEEQaiABSQRAIAAgBGopAwAgBYVClfip+pe33puef34iBSAFQh2IhSEFIARBCGohBAwBCwsLIAEE",
	"fyAAIAFqQQFrLQAAQQdxBUEACyAFIAiFIgVCIIggBYVClfip+pe33puef34iBSAFQh2IhSIFQiCIpyAFp3NBA3RyJEwjTCAUIAAgARBAJAAjAARAQcAAJB0FIx1BAEoEQCMdQQFrJB0LCwsjAAR/IwArAwggH6Ag",
	"HqGZRAAAAAAAACBDZSMAKwMAIB+gmUQAAAAAAAAgQ2VxBUEBC0UNAEHQyQhB0MkIKAIAQQFqIhI2AgAgD0UEQCMFRQRAIBQjCRAXJAUgFEGACEkEQCAUQQJ0QdCpCGojBTYCAAsLIwUjBSsDACAfoDkDACMFIwUr",
	"AwggHqA5AwgLIwkhDCAVQQdxQRBBACAZG3IhCyANKAIEIQQgEQR/IBEoAgQFQQALIQIjAARAIwAjACsDACAfoDkDACMAIwArAwggH6AgHqE5AwgjACMAKAIcQQFqNgIcIwAjAC0ALyALciMAQdjKCCgCAEdB3MoI",
	"KAIAIBJBAWtHckEDdHI6AC8jACgCICIAIAxHBEAgAARAIwAoAiRFBEAjACAMNgIkCwUjACAMNgIgCwsgDCMAKAIoSgRAIwAgDDYCKAsFIzBFI0wgGiATIAAgARATJAAjACADNgIYIwAgHzkDACMAIB8gHqE5Awgj",
	"AEEBNgIcIwAgDDYCICMAIAw2AigjACAUIAtBGHRyNgIsIzAEQCAUQQJ0QdCJCGojADYCACMVQQFqJBULC0HYyggjADYCAEHcygggEjYCACMAIwArAxAgCUIgh6dBsc/ZsgFsIAmnIApCIIenQa/W074CbCAKpyAE",
	"QbHz3fF5bCACQa/W074Cc0HrlK+veGxzc3NBtdzKlXxsIgAgAEEPdnNzc0Gv1tO+AmwiACAAQQ12cyIAuEQAAAAAAACQQKIgAEGV08feBXNB7fjs4AJsQRZ2uKCgIiBEAAAAAAAAMMOgICAgIEQAAAAAAAAwQ2Yb",
	"OQMQIA8EQCMAIwAtAC9BIHI6AC8LIy4gBnwkLiMvIAd8JC8jPSAVQQFxrSAGIAd9fnwkPSAOBEBBmMoIQZjKCCgCAEEBajYCACANKAIAIQsgEQR/IBEoAgAFQX8LIQIgGyMzQQJ0aiIAKAIAQQFqIQEgHyAeoSEe",
	"AkAgACgCBCAAKAIAa0EBayIEQRBLBEAQCEHg/CwgCzYCAEHk/CwgAjYCAEHo/CwhACAEQej8LGohAgNAIAAgAkkEQCAAIAH9AAQA/QsEACAAQRBqIQAgAUEQaiEBDAELC0EQIQFB4Pws/QAEAEGwCEEQIARBCGoi",
	"ACAAQRBPG2v9AAQAIh39TiEcIACtIBz9HQBClfip+pe33puef34gHP0dAULP1tO+0ser2UJ+fCAAQRBrQQAgAEEQSxtB4Pwsav0ABAAgHf1OIhz9HQBC+fPd8Zn2masWfnwgHP0dAUKT++eyhte/9FZ+fHwhBSAA",
	"QSBLBEADQCABQRBqIABJBEAgAUHg/CxqKQMAIAWFQpX4qfqXt96bnn9+IgUgBUIdiIUhBSABQQhqIQEMAQsLC0EEIAAEfyAAQd/8LGotAABBB3EFQQALIAVCIIggBYVClfip+pe33puef34iBSAFQh2IhSIFQiCI",
	"pyAFp3NBA3RyIgFB4PwsQQggBBABIgBFBEBBBCABQeD8LEEIIAQQBSIAIAM2AggLIAAgDwR8RAAAAAAAAPh/BSAAKwMAIB6gCzkDAAwBCyMrQQZ0QaDsLGoiACAeOQMAIAAgAzYCCCAAIA9BAEc2AgwgACAENgIY",
	"IAAgCzYCICAAIAI2AiQgACAB/QAEAP0LBCgjK0EBaiQrIytBIEYEQBAICwsLIA0gDSgCDEEBajYCDCMJI1NHBEAjCSRTQdTJCCgCACIARSMJIABIcgRAQdTJCCMJNgIACyMJQdjJCCgCAEoEQEHYyQgjCTYCAAtB",
	"3MkIKAIAIgBFIwkgAEhyBEBB3MkIIwk2AgALIwlB4MkIKAIASgRAQeDJCCMJNgIACwsjE0EATgRAQezJCEHsyQgoAgBBAWo2AgAjI0EASgRAQeTJCCMjNgIAQfDJCCgCACIABEAjIyAARwRAQfTJCEEBNgIACwVB",
	"8MkIIyM2AgALCyNHBEBBoMoIQaDKCCgCAEEBajYCAAsgGUEBI0gbRQRAQajKCEGoyggoAgBBAWo2AgALIBAEQEG0yghBtMoIKAIAQQFqNgIACwsgFwRAQfzJCEH8yQgoAgBBAWo2AgAgF0HSqpUCRgRAQYDKCEGA",
	"yggoAgBBAWo2AgALC0EBDwtBAAvEAQEFf0HYCCgCACECA0AjCyACSQRAQdAIKAIAQdQIKAIAQQAjCyIAQQ52QQJ0QdAJaigCACAAQf//AHFBAnRqKAIAIgMQDSIBQQJ2cUEGdGohAANAIAD9AAQA/WRB/x9GBEBB",
	"0AgoAgAiBCAAIARrQUBrQdQIKAIAQQZ0QT9ycWohAAwBCwsgAP0ABAD9ZEF/c2giBCAAaiABQQNxQQV0QYABciABQRt2cjoAACAAIARBAnRqIAM2AhAjC0EBaiQLDAELCwu9BwMDfwJ+AnsgAEEFRgRAIAE1AhAg",
	"ATUCFEL5893xmfaZqxZ+hUKV+Kn6l7fem55/fiIFIAVCHYiFIgVCIIinIAWncw8LAn9BMCAARQ0AGkEMIABBBEYNABpBGCAAQQVGDQAaQRhBACAAQQJGIABBAUZyIABBA0ZyGwsgAWoiASgCACEEIAFBCGohAiAE",
	"Qf//A3EhASAEQRB2IQMgBEF/RgRAIAIoAgAhASACKAIEIQMgAkEIaiECCyAABH8gAv0ABABBsAhBECABIANqIgAgAEEQTxtr/QAEACIH/U4hCCAArSAI/R0AQpX4qfqXt96bnn9+IAj9HQFCz9bTvtLHq9lCfnwg",
	"AiAAQRBrQQAgAEEQSxtq/QAEACAH/U4iB/0dAEL5893xmfaZqxZ+fCAH/R0BQpP757KG17/0Vn58fCEFIABBIEsEQEEQIQMDQCADQRBqIABJBEAgAiADaikDACAFhUKV+Kn6l7fem55/fiIFIAVCHYiFIQUgA0EI",
	"aiEDDAELCwsgAAR/IAAgAmpBAWstAABBB3EFQQALIAVCIIggBYVClfip+pe33puef34iBSAFQh2IhSIFQiCIpyAFp3NBA3RyBSABIAJqIQQgASIABH4gBEEBazEAAAVCAAshBkEQIQEgAK0gAv0ABABBsAhBECAA",
	"IABBEE8ba/0ABAAiB/1OIgj9HQBClfip+pe33puef34gCP0dAULP1tO+0ser2UJ+fCACIABBEGtBACAAQRBLG2r9AAQAIAf9TiIH/R0AQvnz3fGZ9pmrFn58IAf9HQFCk/vnsobXv/RWfnx8IQUgAEEgSwRAA0Ag",
	"AUEQaiAASQRAIAEgAmopAwAgBYVClfip+pe33puef34iBSAFQh2IhSEFIAFBCGohAQwBCwsLIAUgBnxCzZnW6v7666h/fiEGIAOtIAT9AAQAQbAIQRAgAyADQRBPG2v9AAQAIgf9TiII/R0AQpX4qfqXt96bnn9+",
	"IAj9HQFCz9bTvtLHq9lCfnwgBCADQRBrQQAgA0EQSxtq/QAEACAH/U4iB/0dAEL5893xmfaZqxZ+fCAH/R0BQpP757KG17/0Vn58fCEFIANBIEsEQEEQIQEDQCABQRBqIANJBEAgASAEaikDACAFhUKV+Kn6l7fe",
	"m55/fiIFIAVCHYiFIQUgAUEIaiEBDAELCwsgAwR/IAMgBGpBAWstAABBB3EFQQALIAUgBoUiBUIgiCAFhUKV+Kn6l7fem55/fiIFIAVCHYiFIgVCIIinIAWnc0EDdHILC4YBAQJ/IAEjAiMDQQAQDyEBIAAgAiMC",
	"IwMjBBAFIgIgATYCACMCIQAjAyEGQcW78oh4IQEDQCAFIAZJBEAgASAAIAVqLQAAc0GTg4AIbCEBIAVBAWohBQwBCwsgAiABIAFBEHZzQeuUr694bCIAQQ12IABzNgIEIAIgAzYCCCACIAQ2AhAgAgvYAgMBfgJ/",
	"AntBECEGIAH9AAQAQbAIQRAgAiADaiIFIAVBEE8ba/0ABAAiB/1OIQggBa0gCP0dAEKV+Kn6l7fem55/fiAI/R0BQs/W077Sx6vZQn58IAEgBUEQa0EAIAVBEEsbav0ABAAgB/1OIgf9HQBC+fPd8Zn2masWfnwg",
	"B/0dAUKT++eyhte/9FZ+fHwhBCAFQSBLBEADQCAGQRBqIAVJBEAgASAGaikDACAEhUKV+Kn6l7fem55/fiIEIARCHYiFIQQgBkEIaiEGDAELCwsgACAFBH8gASAFakEBay0AAEEHcQVBAAsgBEIgiCAEhUKV+Kn6",
	"l7fem55/fiIEIARCHYiFIgRCIIinIASnc0EDdHIgASACIAMQECEBAn9BMCAARQ0AGkEMIABBBEYNABpBGCAAQQVGDQAaQRhBACAAQQJGIABBAUZyIABBA0ZyGwsgAWooAgQLTAEBf0F/IARBEHQgA3IgAyAEckH/",
	"/wNPG0F/RgR/IAAgASACIAMgBBA/BSAAIAEgAiADIAQQAQsiBQR/IAUFIAAgASACIAMgBBAFCwtNAQF/IAAoAggiAwRAIAAgA0EBaiADQQFrIAAoAhAgAkYEfyAAKAIMIAEgAhAABUEACxs2AggFIABBATYCCCAA",
	"IAE2AgwgACACNgIQCwvkAQIEfwF+QaAJKAIAQaQJKAIAIACtIAEiAq1C+fPd8Zn2masWfoVClfip+pe33puef34iBiAGQh2IhSIGQiCIpyAGp3MiBUECdnFBBnRqIQMDQAJAIAP9AAQAIAVBA3FBBXRBgAFyIAVB",
	"G3Zy/Q/9I/1kIQQDQCAEBEAgAyAEaEECdGooAhAiASgCECAARgR/IAEoAhQgAkYFQQALDQIgBCAEQQFrcSEEDAELC0EAIQEgA/0ABAD9ZEH/H0cNAEGgCSgCACIBIAMgAWtBQGtBpAkoAgBBBnRBP3JxaiEDDAEL",
	"CyABC5YEAQR/IAAhBgJAIAMgBWpBP2pBeHEiCEGAgARLBEAjAUE/akFAcSIAIAhBEGpqJAEMAQtBxAgoAgAgCEHACCgCACIAakEQakkEQCMBQT9qQUBxIgBBgIAQaiIJJAFBxAggCTYCAAtBwAggACAIajYCAAsD",
	"QCAHQTBJBEAgACAHakIANwMAIAdBCGohBwwBCwtB2AgoAgAiB0EOdkECdEHQCWohCCAHQf//AHFFBEAjAUE/akFAcSIJQYCABGokASAIIAk2AgALIAgoAgAgB0H//wBxQQJ0aiAANgIAIAAgB61CIIY3AzBB2Ago",
	"AgBB3AgoAgBPBEBBABAJC0HYCEHYCCgCAEEBajYCACMLIAdGQQAgBhsEQEHQCCgCAEHUCCgCACABQQJ2cUEGdGohBgNAIAb9AAQA/WRB/x9GBEBB0AgoAgAiByAGIAdrQUBrQdQIKAIAQQZ0QT9ycWohBgwBCwsg",
	"Bv0ABAD9ZEF/c2giByAGaiABQQNxQQV0QYABciABQRt2cjoAACAGIAdBAnRqIAA2AhAjC0EBaiQLCyAAIgEgBUEQdCADcjYCMCADIABBOGoiBiIAaiEHA0AgACAHSQRAIAAgAv0ABAD9CwQAIABBEGohACACQRBq",
	"IQIMAQsLIAUgAyAGaiIAaiECA0AgACACSQRAIAAgBP0ABAD9CwQAIABBEGohACAEQRBqIQQMAQsLIAELNwEDfyMHIw4hAiMPIQNBACQPQQAkDkEAJAcgACMIEAojB2skByACIw5rJA4gAyMPayQPIAAkCAtZAQF/",
	"IAAjCEkEQCAAEBQFIAAjCEsEQCMIIQEDQCABIwxLBH8gAUEBay0AAEGAAU8FQQALBEAgAUEBayEBDAELCyABIwhJBEAgARAUCyABIAAQCiAAJAgLCwvBAgEEfwNAIAJCAFIEQAJAIAAgAnqnaiEFIAIgAkIBfYMh",
	"AiADIAVLDQIgASAFTQ0AQQAhAwJAIAUtAAAiBkHgAUkgBkHCAU9xBH9BAgUgBkHwAUkgBkHgAU9xBH9BAwVBBEEAIAZB9QFJIAZB8AFPcRsLCyIERSAEIAVqIAFLcg0AIAUtAAEiB0HAAXFBgAFHDQAgBEECSwR/",
	"IAUtAAJBwAFxQYABRwVBAAsNACAEQQNLBH8gBS0AA0HAAXFBgAFHBUEACw0AIAZB4AFGIAdBoAFJcQ0AIAZB7QFGIAdBnwFLcQ0AIAZB8AFGIAdBkAFJcQ0AIAZB9AFGIAdBjwFLcQ0AIAQhAwsgAwR/IwdBAWok",
	"ByADIAVqBSMOQQFqJA4gBS0AAEGgAUkEQCMPQQFqJA8LIAVBAWoLIQMMAgsLCyADC5sDAgV/AX4gAK0gAa1C+fPd8Zn2masWfoVClfip+pe33puef34iByAHQh2IhSIHQiCIpyAHp3MhBEHMCCgCAEHICCgCACID",
	"QTBqSQRAIwFBP2pBQHEiA0GAgBBqIgUkAUHMCCAFNgIAC0HICCADQSBqNgIAA0AgAkEYSQRAIAIgA2pCADcDACACQQhqIQIMAQsLQagJKAIAIgVBDnZBAnRB0IkFaiECIAVB//8AcUUEQCMBQT9qQUBxIgZBgIAE",
	"aiQBIAIgBjYCAAsgAigCACAFQf//AHFBAnRqIAM2AgAgAyAFrUIghjcDGEGoCSgCAEGsCSgCAE8EQEEFEAkLQagJQagJKAIAQQFqNgIAQaAJKAIAQaQJKAIAIARBAnZxQQZ0aiECA0AgAv0ABAD9ZEH/H0YEQEGg",
	"CSgCACIFIAIgBWtBQGtBpAkoAgBBBnRBP3JxaiECDAELCyAC/QAEAP1kQX9zaCIFIAJqIARBA3FBBXRBgAFyIARBG3ZyOgAAIAIgBUECdGogAzYCECADIAA2AhAgAyABNgIUIAMLxAEAIx9BAEoEQCAAIx9BoJwB",
	"a0wgACMfSnIEQEEADwtB6MkIKAIARSAAIx9BkM4Aa0pxBEBBAA8LCyAAJAkgASQjQQAkSEEAJEcjE0EASARAQQEPC0HsyQgoAgBFBEBBAA8LIAFBAEoEQCAAIAFKBEBBAA8LIAEjH0ojH0EASnEkRyABQZDOAG1B",
	"DGwgAUHkAG1B5ABvaiAAQZDOAG1BDGwgAEHkAG1B5ABvakEBakokSAsjRwR/QZzKCCgCAEEARwVBAQsLwAQBCX9B2AgoAgAhBQNAIxUgBUkEQCMVIgBBDnZBAnRB0AlqKAIAIABB//8AcUECdGooAgAiBygCLEH/",
	"//8HcSIGQYAISQRAIAZBAnRB0IkIaigCACIEBH8gB0E4aiEBIAcoAjAiAEF/RgR/IAEoAgAgAUEIamoFIAEgAEH//wNxagshAUEBQX8gBygCMCIAQX9GBH8gBygCPAUgAEEQdgsiAyAEKAIwIgBBf0YEfyAEKAI8",
	"BSAAQRB2CyICSxshACACIANGBH8gBEE4aiECIAQoAjAiAEF/RgR/IAIoAgAgAkEIamoFIAIgAEH//wNxagsiACEIAn8gA0EwSwRAIAEhAgJ/A0AgA0EQSwRAQQAgAv0ABAAgCP0ABAD9Uf1TDQIaIAJBEGohAiAI",
	"QRBqIQggA0EQayEDDAELCyAC/QAEACAI/QAEAP1RQZAIQRAgAyADQRBPG2v9AAQA/U79U0ULDAELIAH9AAQAIAj9AAQA/VEgA0EQa0EAIANBEEsbIgJBAXYiBCABav0ABAAgBCAIav0ABAD9USABIAJq/QAEACAC",
	"IAhq/QAEAP1R/VD9UEGQCEEQIAMgA0EQTxtr/QAEAP1O/VNFCwR/QQAFIAAhAwN/IAH9AAQAIAP9AAQA/SP9ZEF/c0H//wNxIgAEfyAAaCIAIAFqLQAAIAAgA2otAABrBSABQRBqIQEgA0EQaiEDDAELCwsFIAAL",
	"QQBKBUEBCwRAIAZBAnRB0IkIaiAHNgIACwsjFUEBaiQVDAELCwsGAEEAJDcLzwsDB34Ffwd7IAL9DyEPQbDODCEMQaDWHCEKQgEhBiMMRSAAIgIjDElyBEBBACQIQQAkDEEAJA9BACQOQQAkByACJAwFIAIQFQsg",
	"AEGAgARqIAEgASAAa0GAgARLGyENIAIhAQNAIAEgDUkEQCAB/QAEACIT/WQgAf0ABBAiEv1kQRB0cq0gAf0ABCAiEf1kIAH9AAQwIhD9ZEEQdHKtQiCGhCEIIBNBoN4s/QAEACIU/W5BsN4s/QAEACIV/Sf9ZCAS",
	"IBT9biAV/Sf9ZEEQdHKtIBEgFP1uIBX9J/1kIBAgFP1uIBX9J/1kQRB0cq1CIIaEIAhCf4WDIgQgBSATQdDeLP0ABAAiFP1OQcDeLP0ABAAiFf0j/WQgEiAU/U4gFf0j/WRBEHRyrSARIBT9TiAV/SP9ZCAQIBT9",
	"TiAV/SP9ZEEQdHKtQiCGhCIHQgGGhIMgBCATIA/9I/1kIBIgD/0j/WRBEHRyrSARIA/9I/1kIBAgD/0j/WRBEHRyrUIghoRCf4WDIARCAYYgBoQiBSAHg4SEIQMgCEIAUgRAAn8gAUFAayANSSACIAFBAmpJcQRA",
	"IBNB8M0M/QAEACIU/W5BgM4M/QAEACIV/SX9ZCASIBT9biAV/SX9ZEEQdHKtIBEgFP1uIBX9Jf1kIBAgFP1uIBX9Jf1kQRB0cq1CIIaEIgZ7pyATQZDODP0ABAAiFP0l/WQgEiAU/SX9ZEEQdHKtIBEgFP0l/WQg",
	"ECAU/SX9ZEEQdHKtQiCGhCIJIAEgAkmtIAZCAYaEUSEOQX8gBiAJhCAIUSAOIA4bBH8gBkI/iFAEf0EBBSABLQBAQcABcUGAAUYLBUEACxsiC0EATgRAIwcgC2okByABQUBrIAEtAD9BwAFPagwCCwsgASANIAgg",
	"AhAWCyECIBNB4N4s/QAEACIU/U5B8N4s/QAEACIV/SP9ZCASIBT9TiAV/SP9ZEEQdHKtIBEgFP1OIBX9I/1kIBAgFP1OIBX9I/1kQRB0cq1CIIaEIgZCAFIEQEGA3yz9AAQAIRQgAyAGIAAgAUkiCwR/IAFBAWst",
	"AABBwwFGBSALC0EAR60gEyAU/SP9ZCASIBT9I/1kQRB0cq0gESAU/SP9ZCAQIBT9I/1kQRB0cq1CIIaEQgGGhIOEIQMLIAUgCIMiBUIAUgRAIAMgBSATQYDfLP0ABAAiE/1xQZDfLP0ABAAiFP0q/WQgEiAT/XEg",
	"FP0q/WRBEHRyrSARIBP9cSAU/Sr9ZCAQIBP9cSAU/Sr9ZEEQdHKtQiCGhEJ/hYOEIQMLCyAEQj+IIQYgB0I/iCEFIAwgBHunQQJ0aiELA0AgDCABIAR6p2o2AgAgDCABIAQgBEIBfYMiBHqnajYCBCAMIAEgBCAE",
	"QgF9gyIEeqdqNgIIIAwgASAEIARCAX2DIgR6p2o2AgwgDCABIAQgBEIBfYMiBHqnajYCECAMIAEgBCAEQgF9gyIEeqdqNgIUIAwgASAEIARCAX2DIgR6p2o2AhggDCABIAQgBEIBfYMiBHqnajYCHCAMIAEgBCAE",
	"QgF9gyIEeqdqNgIgIAwgASAEIARCAX2DIgR6p2o2AiQgDCABIAQgBEIBfYMiBHqnajYCKCAMIAEgBCAEQgF9gyIEeqdqNgIsIAQgBEIBfYMhBCALIAxBMGoiDEsNAAsgCyEMIAogA3unQQJ0aiELIAMhBANAIAog",
	"ASAEeqdqNgIAIAogASAEIARCAX2DIgN6p2o2AgQgCiABIAMgA0IBfYMiA3qnajYCCCADIANCAX2DIQQgCyAKQQxqIgpLDQALIAshCiABQUBrIQEMAQsLA0AgDEGwzgxLBH8gDEEEaygCACANTwVBAAsEQCAMQQRr",
	"IQwMAQsLA0AgCkGg1hxLBH8gCkEEaygCACANTwVBAAsEQCAKQQRrIQoMAQsLIA0kCEGszgwgAEEBazYCACAMQbDODGtBAnYkIiAKQaDWHGtBAnYkKiAAJCEgDSQpCwsAIABBDnRB0AlqCw8AIAAgASACIAMQHigC",
	"NAvvBwMHfwJ+AnsgACABaiEGIAEgAnJB//8DSSADQYAISXEEQCMVQdgIKAIARwRAEBkLIANBAnRB0IkIaigCACIJBH8gBiEDQQFBfyAJKAIwIgRBf0YEfyAJKAI8BSAEQRB2CyIEIAJJGyEFIAIgBEYEfyAJQThq",
	"IQQgCSgCMCIFQX9GBH8gBCgCACAEQQhqagUgBCAFQf//A3FqCyIHIQgCfyACIgRBMEsEQCADIQUCfwNAIARBEEsEQEEAIAX9AAQAIAj9AAQA/VH9Uw0CGiAFQRBqIQUgCEEQaiEIIARBEGshBAwBCwsgBf0ABAAg",
	"CP0ABAD9UUGQCEEQIAQgBEEQTxtr/QAEAP1O/VNFCwwBCyAD/QAEACAI/QAEAP1RIARBEGtBACAEQRBLGyIFQQF2IgogA2r9AAQAIAggCmr9AAQA/VEgAyAFav0ABAAgBSAIav0ABAD9Uf1Q/VBBkAhBECAEIARB",
	"EE8ba/0ABAD9Tv1TRQsEf0EABQN/IAP9AAQAIAf9AAQA/SP9ZEF/c0H//wNxIgQEfyAEaCIEIANqLQAAIAQgB2otAABrBSADQRBqIQMgB0EQaiEHDAELCwsFIAULBUEBCyIDRQRAIAkPCyADQQBKBEBBAEEAIAAg",
	"ASAGIAIQEw8LCyMLQdgIKAIARwRAEAwLIAEEfiAAIAFqQQFrMQAABUIACyEMQRAhByABrSAA/QAEAEGwCEEQIAEgAUEQTxtr/QAEACIN/U4iDv0dAEKV+Kn6l7fem55/fiAO/R0BQs/W077Sx6vZQn58IAAgAUEQ",
	"a0EAIAFBEEsbav0ABAAgDf1OIg39HQBC+fPd8Zn2masWfnwgDf0dAUKT++eyhte/9FZ+fHwhCyABQSBLBEADQCAHQRBqIAFJBEAgACAHaikDACALhUKV+Kn6l7fem55/fiILIAtCHYiFIQsgB0EIaiEHDAELCwsg",
	"CyAMfELNmdbq/vrrqH9+IQxBECEHIAKtIAb9AAQAQbAIQRAgAiACQRBPG2v9AAQAIg39TiIO/R0AQpX4qfqXt96bnn9+IA79HQFCz9bTvtLHq9lCfnwgBiACQRBrQQAgAkEQSxtq/QAEACAN/U4iDf0dAEL5893x",
	"mfaZqxZ+fCAN/R0BQpP757KG17/0Vn58fCELIAJBIEsEQANAIAdBEGogAkkEQCAGIAdqKQMAIAuFQpX4qfqXt96bnn9+IgsgC0IdiIUhCyAHQQhqIQcMAQsLC0EAIAIEfyACIAZqQQFrLQAAQQdxBUEACyALIAyF",
	"IgtCIIggC4VClfip+pe33puef34iCyALQh2IhSILQiCIpyALp3NBA3RyIAAgASACEBAL5AQBBX8DQCAAIAFJBEAgAEEOdkECdEHQCWooAgAgAEH//wBxQQJ0aigCACIDLQAvIgJBIHFFIQQgAkEQcSAEBH8gAysD",
	"CEQAAAAAAAAAAGIFQQALQQJBACADKAIcQQFGG3JBBEEAIAMoAiQbckEAQQggBBtyckEgQQAgAkEXcUEDRhtyIgIEQANAIAIEQCACaEECdCIEQbCGMWoiBSgCACAASwRAIAUgADYCAAsgBEHIhjFqIABBAWo2AgAg",
	"BEHghjFqIgQgBCgCAEEBajYCACACIAJBAWtxIQIMAQsLCyNJIgIgAygCKCIEIAIgBEobJEkjCiADKAIsQf///wdxQQV0aiIEKAIAIgJFBEAgBCAANgIECyAEIAJBAWo2AgAgA0E4aiECIAMoAjAiBUF/RgR/IAMo",
	"AjwFIAVBEHYLIgUgAygCMCIDQX9GBH8gAigCACACQQhqagUgAiADQf//A3FqC2ohAwJ/IAVBEEsEQEEAIQIDQCACIAVJBH8gAyACa0EBay0AAEEwa0EKSQVBAAsEQCACQQFqIQIMAQsLA0AgAiAFSQR/IAMgAmtB",
	"AWstAABBMGtBCUsFQQALBEAgAkEBaiECDAELCyACQQAgAiAFRxsMAQtBACADQRBr/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwKCgoKCgoKCgoKCgoKCgoK/Sb9ZEEQdCICQX9zZyIGIAUgBSAGSxsiBiAFRg0A",
	"GiAGIAIgBnRnaiICQQAgAiAFSRsLIgIEQCAEIAMgAmsiAyACEBEjCiMYQQV0aiADIAIQEQsgAEEBaiEADAELCwtDACAAJAogASQYQQAkSSAAQQAgAUEBakEFdPwLAEEBJFhBsIYxQf8BQRj8CwBByIYxQQBBGPwL",
	"AEHghjFBAEEY/AsAC8UFAQZ/QdgIKAIAIQYgAARAIwojGEEFdGohAyABIAZNIgEEQCADKAIIQQF0IAZPIQELIAFFBEAgA0EANgIQCyADQQA2AhwgASEDBQNAIAUjGEkEQCMKIAVBBXRqIgcoAgAiCCABTyIEBEAg",
	"BygCCEEBdCAITyEECyAERQRAIAdBADYCEAsgB0EANgIcQQEgAyAEGyEDIAVBAWohBQwBCwsLIANFBEAPC0EAIQMDQCADIAZJBEAgA0EOdkECdEHQCWooAgAgA0H//wBxQQJ0aigCACEBIAAEfyMKIxhBBXRqBSMK",
	"IAEoAixB////B3FBBXRqCyIEKAIQBEAgASgCMCIFQX9GBH8gASgCPAUgBUEQdgshByABQThqIQUgASgCMCIBQX9GBH8gBSgCACAFQQhqagUgBSABQf//A3FqCyAHaiEBAn8gB0EQSwRAQQAhBQNAIAUgB0kEfyAB",
	"IAVrQQFrLQAAQTBrQQpJBUEACwRAIAVBAWohBQwBCwsDQCAFIAdJBH8gASAFa0EBay0AAEEwa0EJSwVBAAsEQCAFQQFqIQUMAQsLIAVBACAFIAdHGwwBC0EAIAFBEGv9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9",
	"DAoKCgoKCgoKCgoKCgoKCgr9Jv1kQRB0IgVBf3NnIgggByAHIAhLGyIIIAdGDQAaIAggBSAIdGdqIgVBACAFIAdJGwsiBQR/IAQoAhAgBUYEfyAEKAIMIAEgBWsgBRAABUEACwVBAAsEQCAEIAQoAhxBAWo2AhwL",
	"CyADQQFqIQMMAQsLIAAEQCAGuCACopsjCiMYQQV0aiIAKAIcuGQEQCAAQQA2AhALIABBADYCHAVBACEAA0AgACMYSQRAIwogAEEFdGoiASgCALggAqKbIAEoAhy4ZARAIAFBADYCEAsgAUEANgIcIABBAWohAAwB",
	"CwsLCwQAI0kLjAQCB38CfiACQTBJBEBBASEFA0AgAiAFSwRAIAAgBUEDdGopAwAhAyABIAVBAnRqKAIAIQggBSEGA0AgBgR/IAAgBkEDdGpBCGspAwAgA1YFQQALBEAgACAGQQN0aiIHIAdBCGspAwA3AwAgASAG",
	"QQJ0aiIHIAdBBGsoAgA2AgAgBkEBayEGDAELCyAAIAZBA3RqIAM3AwAgASAGQQJ0aiAINgIAIAVBAWohBQwBCwsPCyAAIQcgASEGIAUgAkEDdGohCgNAIAQgDohCAFIgDkLAAFRxBEBBgIkxQQBBgMAA/AsAQQAh",
	"DANAIAIgDEsEQCAHIAxBA3RqKQMAIAN9IA6Ip0H/D3FBAnRBgIkxaiIIIAgoAgBBAWo2AgAgDEEBaiEMDAELC0EAIQxBACELA0AgC0GAEEkEQCALQQJ0QYCJMWoiCSgCACAJIAw2AgAgDGohDCALQQFqIQsMAQsL",
	"QQAhCwNAIAIgC0sEQCAHIAtBA3RqKQMAIg0gA30gDoinQf8PcUECdEGAiTFqIgkoAgAhCCAJIAhBAWo2AgAgBSAIQQN0aiANNwMAIAogCEECdGogBiALQQJ0aigCADYCACALQQFqIQsMAQsLIAcgBiEIIAUhByAK",
	"IQYhBSAIIQogDkILfCEODAELCyAAIAdGBEAPCyAAIAcgAkEDdPwKAAAgASAGIAJBAnT8CgAACzcAIAAkGSABQQBHJEpBACRLQQAkEkH/ByQaQX9B2AgoAgBBAWpndiQ5QdAIKAIAQQBBgCD8CwALIAAgACQ6Izog",
	"AUEDdGokLSMtIAFBAWpBfnFBAnRqJFkLXwIEfwF+A0AgASMSSQRAIxkgAUEGdGoiACgCIEECcQRAIzogACgCJCAAKAIYIgJrIgNBA3RqIy0gA0ECdGogAiAAKQMwIgQgACkDOCAEfSNZECMLIAFBAWohAQwBCwsL",
	"oAoCCn8BfiAAIQIDQCABIAJLBEACQCMKIAJBDnZBAnRB0AlqKAIAIAJB//8AcUECdGooAgAiBSgCLEH///8HcSIGQQV0aiIHKAIUDQAjSgR/QQEFIAcoAgBBAUsLBEAjS0EBaiRLCyNKBEAjCiMYQQV0aiEGIAVB",
	"OGohACAFKAIwIgNBf0YEfyAAKAIAIABBCGpqBSAAIANB//8DcWoLIQdBACEAAkAgBSgCMCIDQX9GBH8gBSgCPAUgA0EQdgsiCEH//wNLDQAgBigCECIDIAhJQQAgAxsEfyAHIAhqIANrIAYoAgwgAxAABUEAC0UE",
	"QEEAIQMLIAcgCGogA2siCUEQa/0ABAD9DDAwMDAwMDAwMDAwMDAwMDD9cf0MCgoKCgoKCgoKCgoKCgoKCv0m/WRBEHRBf3NnIgRBEEkgCCADayIKQRBNcgRAIAQgCiAEIApJGyEABQNAIAAgCkkEfyAJIABrQQFr",
	"LQAAQTBrQQpJBUEACwRAIABBAWohAAwBCwsLAn4gACIEQQFrQQhJBEBCf0IIIACtfUIDhoYiDCAJQQhrKQMAgyAMQrDgwIGDhoyYMIN9IgxCCn4gDEIIiHxC/4H8h/CfwP8AgyIMQuQAfiAMQhCIfEL//4OA8P8/",
	"gyIMQpDOAH4gDEIgiHxC/////w+DDAELIAkgBBAECyQGQQAhACMGQn9RDQAgCCADayAEayEEIAYoAhgiAAR/IAAoAhAgBEYEfyAAKAIUIANGBUEACwR/IAAoAgBBf0YFQQALBH8gBAR/IAAoAgggByAEEAAFQQEL",
	"BUEACwVBAAtFBEAgBkF/IAcgBCADEAYiADYCGAsLBSAFQThqIQAgBSgCMCIDQX9GBH8gACgCACAAQQhqagUgACADQf//A3FqCyEIQQAhAAJAIAUoAjAiA0F/RgR/IAUoAjwFIANBEHYLIglB//8DSw0AIAcoAhAi",
	"AyAJSUEAIAMbBH8gCCAJaiADayAHKAIMIAMQAAVBAAtFBEBBACEDCyAIIAlqIANrIgpBEGv9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAoKCgoKCgoKCgoKCgoKCgr9Jv1kQRB0QX9zZyILQRBJIAkgA2siBEEQ",
	"TXIEQCALIAQgBCALSxshAAUDQCAAIARJBH8gCiAAa0EBay0AAEEwa0EKSQVBAAsEQCAAQQFqIQAMAQsLCwJ+IAAiBEEBa0EISQRAQn9CCCAArX1CA4aGIgwgCkEIaykDAIMgDEKw4MCBg4aMmDCDfSIMQgp+IAxC",
	"CIh8Qv+B/Ifwn8D/AIMiDELkAH4gDEIQiHxC//+DgPD/P4MiDEKQzgB+IAxCIIh8Qv////8PgwwBCyAKIAQQBAskBkEAIQAjBkJ/UQ0AIAkgA2sgBGshBCAHKAIYIgAEfyAAKAIQIARGBH8gACgCFCADRgVBAAsE",
	"fyAAKAIAIAZGBUEACwR/IAQEfyAAKAIIIAggBBAABUEBCwVBAAsFQQALRQRAIAcgBiAIIAQgAxAGIgA2AhgLCwsgAEUNACAFKAIgIQMgACgCGCIEBEAgACkDKCIMIwZWBEAgAEEDNgIgIwYgACkDMFQEQCAAIwY3",
	"AzALBSMGIAxCAXxWBH9BAQUgAyAAKAIcSAsEQCAAIAAoAiBBAXI2AiALCyMGIAApAzhWBEAgACMGNwM4CwUgACMGNwMwIAAjBjcDOAsgACMGNwMoIAAgAzYCHCAAIARBAWo2AhgLIAJBAWohAgwBCwsL3AEBA38D",
	"QCAAIAFJBEAjOiAAQQN0aiIDKQMAIANBCGspAwBCAXxWBEAgAA8LIy0gAEECdGoiA0EEaygCACIEQQ52QQJ0QdAJaigCACAEQf//AHFBAnRqKAIAIQQgAygCACIDQQ52QQJ0QdAJaigCACADQf//AHFBAnRqKAIA",
	"IgMoAiAiBQR/IAUgBCgCIEgFQQALBH8gAy0AL0EQcUEARwVBAQtFBEAgAA8LIAIEfyADKAIsQf///wdxIAQoAixB////B3FHBUEACwRAIAAPCyAAQQFqIQAMAQsLIAELKQADQCAAIxJJBEAjGSAAQQZ0aigCIARA",
	"IAAPCyAAQQFqIQAMAQsLIxILpAEBB39BfyECIxkgAEEGdGoiASgCJCIEIAEoAhhrIQcDQCAEIAdLBEACQCMtIAdBAnRqKAIAIgFBDnZBAnRB0AlqKAIAIAFB//8AcUECdGooAgAoAixB////B3EiASACRg0AIAZB",
	"AWohBiAAQQFqIgMjCiABIgJBBXRqIgEoAhxGDQAgASADNgIcIAVBAWohBQsgB0EBaiEHDAELCyAGIAVBAXRJC6cJAgl/AX4gACEEA0AgASAESwRAAkAjCiAEQQ52QQJ0QdAJaigCACAEQf//AHFBAnRqKAIAIgMo",
	"AixB////B3EiCUEFdGoiCCgCFA0AI0oEfyMKIxhBBXRqIQkgA0E4aiECIAMoAjAiAEF/RgR/IAIoAgAgAkEIamoFIAIgAEH//wNxagshCEEAIQACQCADKAIwIgJBf0YEfyADKAI8BSACQRB2CyIHQf//A0sNACAJ",
	"KAIQIgMgB0lBACADGwR/IAcgCGogA2sgCSgCDCADEAAFQQALRQRAQQAhAwsgByAIaiADayIGQRBr/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwKCgoKCgoKCgoKCgoKCgoK/Sb9ZEEQdEF/c2ciBUEQSSAHIANr",
	"IgJBEE1yBEAgBSACIAIgBUsbIQAFA0AgACACSQR/IAYgAGtBAWstAABBMGtBCkkFQQALBEAgAEEBaiEADAELCwsCfiAAIgJBAWtBCEkEQEJ/QgggAK19QgOGhiILIAZBCGspAwCDIAtCsODAgYOGjJgwg30iC0IK",
	"fiALQgiIfEL/gfyH8J/A/wCDIgtC5AB+IAtCEIh8Qv//g4Dw/z+DIgtCkM4AfiALQiCIfEL/////D4MMAQsgBiACEAQLJAZBACEAIwZCf1ENACAHIANrIAJrIQIgCSgCGCIABH8gACgCECACRgR/IAAoAhQgA0YF",
	"QQALBH8gACgCAEF/RgVBAAsEfyACBH8gACgCCCAIIAIQAAVBAQsFQQALBUEAC0UEQCAJQX8gCCACIAMQBiIANgIYCwsgAAUgA0E4aiECIAMoAjAiAEF/RgR/IAIoAgAgAkEIamoFIAIgAEH//wNxagshB0EAIQAC",
	"QCADKAIwIgJBf0YEfyADKAI8BSACQRB2CyIGQf//A0sNACAIKAIQIgMgBklBACADGwR/IAYgB2ogA2sgCCgCDCADEAAFQQALRQRAQQAhAwsgBiAHaiADayIFQRBr/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwK",
	"CgoKCgoKCgoKCgoKCgoK/Sb9ZEEQdEF/c2ciAkEQSSAGIANrIgpBEE1yBEAgAiAKIAIgCkkbIQAFA0AgACAKSQR/IAUgAGtBAWstAABBMGtBCkkFQQALBEAgAEEBaiEADAELCwsCfiAAIgJBAWtBCEkEQEJ/Qggg",
	"AK19QgOGhiILIAVBCGspAwCDIAtCsODAgYOGjJgwg30iC0IKfiALQgiIfEL/gfyH8J/A/wCDIgtC5AB+IAtCEIh8Qv//g4Dw/z+DIgtCkM4AfiALQiCIfEL/////D4MMAQsgBSACEAQLJAZBACEAIwZCf1ENACAG",
	"IANrIAJrIQIgCCgCGCIABH8gACgCECACRgR/IAAoAhQgA0YFQQALBH8gACgCACAJRgVBAAsEfyACBH8gACgCCCAHIAIQAAVBAQsFQQALBUEAC0UEQCAIIAkgByACIAMQBiIANgIYCwsgAAsiAgR/IAIoAiAFQQAL",
	"RQ0AIzogAigCJCIAQQN0aiMGNwMAIy0gAEECdGogBDYCACACIABBAWo2AiQLIARBAWohBAwBCwsLNAEDfwNAIAEjEkkEQCMZIAFBBnRqKAIYIgJBAUsEQCAAIAJqIQALIAFBAWohAQwBCwsgAAsEACMSCzsBA38D",
	"QCABIxJJBEAjGSABQQZ0aiICIAA2AiQgAigCIARAIAAgAigCGGohAAsgAUEBaiEBDAELCyAACwQAI0sLUAEBf0HYCCgCACEAQdAIKAIAJBtB/wckFANAIxQgACAAQQF2akkEQCMUQQF0QQFqJBQMAQsLQX8gAEEB",
	"amd2JCYjG0EAIxRBAWpBAnT8CwALtAQDBX8BfAF+A0AgACABSQRAIAEgAEEgaiICIAEgAkkbIQQgACECA0AgAiAESQRAIAIgAGtBA3RB+IYxaiACQQ52QQJ0QdAJaigCACACQf//AHFBAnRqKAIAIgMrAxAgAygC",
	"ILdEAAAAsAIAcEGioCIHRAAAAAAAADDDoCAHIAdEAAAAAAAAMENmG/wHQgF8QpX4qfqXt96bnn9+IgggCEIgiIVCACADLQAvQSBxRSADKAIkRSADKAIcQQFLcXEbIgg3AwBB+IgxIxsjFCAIp3FBAnRqKAIANgIA",
	"IAJBAWohAgwBCwsgACECA0AgAiAESQRAIAIgAGtBA3RB+IYxaikDACIIQgBSBH8gCEIgiKcjJkF/c3EhBSMUIAincSEDAn8DQCMbIANBAnRqKAIAIgYEQCAGIyZBf3NxIAVGBEAgBiMmcUEBayQ4QQEjOCIGQQ52",
	"QQJ0QdAJaigCACAGQf//AHFBAnRqKAIAIgYrAxAgBigCILdEAAAAsAIAcEGioCIHRAAAAAAAADDDoCAHIAdEAAAAAAAAMENmGyACQQ52QQJ0QdAJaigCACACQf//AHFBAnRqKAIAIgYrAxAgBigCILdEAAAAsAIA",
	"cEGioCIHRAAAAAAAADDDoCAHIAdEAAAAAAAAMENmG2ENAxoLIxQgA0EBanEhAwwBCwsjGyADQQJ0aiAFIAJBAWpyNgIAQQALBUEACwRAIAIPCyACQQFqIQIMAQsLIABBIGohAAwBCwsgAQvEBQIKfwF+A0AgACAB",
	"SQRAIAEgAEEgaiICIAEgAkkbIQUgACECA0AgAiAFSQRAIAJBDnZBAnRB0AlqKAIAIAJB//8AcUECdGooAgAiBCgCMCEDIARBOGohBiADQX9GBH8gBigCACAGQQhqagUgBiADQf//A3FqCyEDIAQoAjAiBkF/RgR/",
	"IAQoAjwFIAZBEHYLIgStQq/I9cXHrIe7oH9+IQwDQCAEQQhLBEAgDCADKQMAhUKV+Kn6l7fem55/fiIMIAxCHYiFIQwgA0EIaiEDIARBCGshBAwBCwsgAiAAa0EDdEH4hjFqIAQEfiADKQMAQn9CCCAErX1CA4aI",
	"gwVCAAsgDIVClfip+pe33puef34iDCAMQiCIhUKT++eyhte/9FZ+Igw3AwBB+IgxIxsjFCAMp3FBAnRqKAIANgIAIAJBAWohAgwBCwsgACECA0AgAiAFSQRAIAIgAGtBA3RB+IYxaikDACIMQiCIpyMmQX9zcSEI",
	"IxQgDKdxIQQCQANAIxsgBEECdGooAgAiAwRAIAMjJkF/c3EgCEYEQCADIyZxQQFrJDhBASEDIAJBDnZBAnRB0AlqKAIAIAJB//8AcUECdGooAgAhCSAJKAIwIgdBf0YEfyAJKAI8BSAHQRB2CyM4IgZBDnZBAnRB",
	"0AlqKAIAIAZB//8AcUECdGooAgAiCigCMCIGQX9GBH8gCigCPAUgBkEQdgsiBkYEfyAKQThqIQcgCUE4aiELIAkoAjAhCSAKKAIwIgpBf0YEfyAHKAIAIAdBCGpqBSAHIApB//8DcWoLIAlBf0YEfyALKAIAIAtB",
	"CGpqBSALIAlB//8DcWoLIAYQAAVBAAsNAwsjFCAEQQFqcSEEDAELCyMbIARBAnRqIAggAkEBanI2AgBBACEDCyADBEAgAg8LIAJBAWohAgwBCwsgAEEgaiEADAELCyABCwQAIzgL/wUCAn4IfyAAQQ52QQJ0QdAJ",
	"aigCACAAQf//AHFBAnRqKAIAIgQoAjAhBSAEQThqIQQgBUF/RgR/IAQoAgAgBEEIamoFIAQgBUH//wNxagsiByAAQQ52QQJ0QdAJaigCACAAQf//AHFBAnRqKAIAIgAoAjAiBEF/RgR/IAAoAjwFIARBEHYLIgRq",
	"IgVBEGv9AAQA/QwwMDAwMDAwMDAwMDAwMDAw/XH9DAoKCgoKCgoKCgoKCgoKCgr9Jv1kQRB0QX9zZyIAQRBJIARBEE1yBEAgACAEIAAgBEkbIQAFQQAhAANAIAAgBEkEfyAFIABrQQFrLQAAQTBrQQpJBUEACwRA",
	"IABBAWohAAwBCwsLIAQgAGshCEHYCCgCACEEQn8hAQNAIAMgBEkEQCADQQ52QQJ0QdAJaigCACADQf//AHFBAnRqKAIAIgUoAjAhACAFQThqIQYgAEF/RgR/IAYoAgAgBkEIamoFIAYgAEH//wNxagsiCSAFKAIw",
	"IgBBf0YEfyAFKAI8BSAAQRB2CyIGaiIKQRBr/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1x/QwKCgoKCgoKCgoKCgoKCgoK/Sb9ZEEQdEF/c2ciAEEQSSAGQRBNcgRAIAAgBiAAIAZJGyEABUEAIQADQCAAIAZJBH8g",
	"CiAAa0EBay0AAEEwa0EKSQVBAAsEQCAAQQFqIQAMAQsLCyAGIABrIAhHBH9BAQUgBS0AL0EQcQsEf0EBBSMKIAUoAixB////B3FBBXRqKAIUC0UEQCAGIAlqIQUCfiAAQQFrQQhJBEBCf0IIIACtfUIDhoYiAiAF",
	"QQhrKQMAgyACQrDgwIGDhoyYMIN9IgJCCn4gAkIIiHxC/4H8h/CfwP8AgyICQuQAfiACQhCIfEL//4OA8P8/gyICQpDOAH4gAkIgiHxC/////w+DDAELIAUgABAECyICIAFUBH8gCSAHIAgQAAVBAAsEQCACIQEL",
	"CyADQQFqIQMMAQsLRAAAAAAAAPB/IAG6IAFCf1EbC1QBAX9BmAkoAgAhAQNAIAAgAUkEQCAAQQ52QQJ0QdCJBGooAgAgAEH//wBxQQJ0aigCACsDAJlEAAAAAAAAAABkBEAgAA8LIABBAWohAAwBCwsgAQtRAQF/",
	"QdgIKAIAIQIDQCABIAJJBEAgACABQQ52QQJ0QdAJaigCACABQf//AHFBAnRqKAIAKAIsQf///wdxRgRAIAEPCyABQQFqIQEMAQsLIAIL0AEBBX9B2AgoAgAiBCECI1gEQCABIABoQQJ0IgJBsIYxaigCACIDIAEg",
	"A0sbIQEgAkHIhjFqKAIAIQILA0AgASACSQRAIAFBDnZBAnRB0AlqKAIAIAFB//8AcUECdGooAgAiBS0ALyIGQSBxRSEDIAAgBkEQcSADBH8gBSsDCEQAAAAAAAAAAGIFQQALQQJBACAFKAIcQQFGG3JBBEEAIAUo",
	"AiQbckEAQQggAxtyckEgQQAgBkEXcUEDRhtycQRAIAEPCyABQQFqIQEMAQsLIAQLEAAgAGhBAnRB4IYxaigCAAstAQF+IAAEQCAAQQFGBEAjLyEBQgAkLwUjPSEBQgAkPQsFIy4hAUIAJC4LIAEL4QIBBn9BsMkx",
	"JAFBwAj9DAAAAAAAAAAAAAAAAAAAAAD9CwAAQYABIQIDQCACQYCAIEkEfyACuEQAAAAAAIijQKIgAWUFQQALBEAgAkEBdCECDAELCwNAIAdBCEgEQCAHQQR0QdAIaiMBQT9qQUBxIgYgBwR/IAdBBEYEf0GAASAC",
	"QQJ2IgMgA0GAAUkbBUGAAQsFIAILIgNBBnRqJAEgB0EEdEHQCGoiBSAGNgIAIAUgA0EBazYCBCAFIANBB2w2AgxBADYCCCAHQQFqIQcMAQsLIwE/AEEQdGsiAkEASgR/IAJBEHZBAWpAAEEASAVBAAsEQAALIAAk",
	"IEEAJAtB0IkIQQBBgCD8CwBB0KkIQQBBgCD8CwBBACQVQQAkAEEAJCxBACQFQQAkU0IAJCVCACQkQQAkNkEAJBFBACQQQQAkKkEAJCJBACQpQQAkIUEAJAhBACQMQQAkD0EAJA5BACQHCy8BAX8jPEEARyIFBEAj",
	"PCACIAMgBCAAIAH8BhALIQULEAhCACQlQgAkJCAFQQBHC/wFAQt/I1ohCiNbIQZBfyEOQQAkPANAAkACQANAIxAjEUkEQCMQQTBsQaDfLGoiCSgCACIFIABGDQJBACEJIAAgBUkNAiMQQQFqJBAMAQsLQQAhCQsg",
	"CUUEQCAAIzZGBEAjViEKI1chBgsDQCAKIyJJBH8gCkECdEGwzgxqKAIAIABJBUEACwRAIApBAWohCgwBCwsDQCAGIypJBH8gBkECdEGg1hxqKAIAIABJBUEACwRAIAZBAWohBgwBCwsgACMhTyIFBEAgACMpSSEF",
	"CyAGIypJIAUgBRtFBEAjKSABTyAAIyFPcQ0CIAAjIUYEfyMpIyFrQYCABE8FQQALBEBBASELDAMLIAAgASMeEBtBACQ2QQAkEUEAJBBBACEKQQAhBgwDCyAAIAogBiABEEdFBEBBASELIAZBAnRBoNYcaigCACQc",
	"IxwtAAAiBEENRgRAIxxBAWogAU8EQEEAIQsFIxxBAmpBACMcLQABQQpGGyEICwUjHEEBakEAI01FIARBCkZxGyEICyAKQQJ0QazODGokOyM7IABBAWs2AgBBACQ8DAILAkADQCMQIxFJBEAjEEEwbEGg3yxqIgko",
	"AgAiBSAARg0CQQAhCSAAIAVJDQIjEEEBaiQQDAELC0EAIQkLCyMvQoCAgICAgICAEFUjLkKAgICAgICAgBBVcgRAQQIhCwwBCyAJKAIMIQUgCSgCCCEHIAkgAiADIAQgDGpBf0IAEAsEfyANIAUgB2tBAWtqIQ0g",
	"ACECIAchAyAFIQAgDEEBaiEMDAIFIzchDyAJKAIEJDsgByQcIAkkPCMNCyEOQQEhCyAFIQgLCxAIIAokWiAGJFtBgMkxIAw2AgBBhMkxIAwgDWs2AgBBiMkxIA02AgBBjMkxIAA2AgBBkMkxIAI2AgBBlMkxIAM2",
	"AgBBmMkxIA42AgBBnMkxIzs2AgBBoMkxIxw2AgBBpMkxIAg2AgBBqMkxIyIjO0GszgxrQQJ2IgBrQQAjIiAASxs2AgBBrMkxIA82AgAgCws6AEEAJAhBACQMQQAkD0EAJA5BACQHQQAkKkEAJCJBACQpQQAkIUEA",
	"JDZBACQRQQAkEEIAJCVCACQkC1ACAXwBf0QAAAAAAAAwQSEAA0AgAUEISARAIAAgAUEEdEHQCGooAgRBAWq4RAAAAAAAAGBAokQAAAAAAADwQKCgIQAgAUEBaiEBDAELCyAAC/YDAQh/IABBBHRB0AhqIgUoAgAg",
	"BSgCBCABIgZBAnZxQQZ0aiEIA0ACQCAI/QAEACAGQQNxQQV0QYABciAGQRt2cv0P/SP9ZCEJA0AgCQRAIAggCWhBAnRqKAIQIgEhCgJ/IAIhBUEAAn9BMCAARQ0AGkEMIABBBEYNABpBGCAAQQVGDQAaQRhBACAA",
	"QQJGIABBAUZyIABBA0ZyGwsgAWoiASgCAEF/Rw0AGiABQQhqIgEoAgAgA0YEfyABKAIEIARGBUEACwR/IAFBCGohAQJ/IAMgBGoiB0EwSwRAAn8DQCAHQRBLBEBBACAB/QAEACAF/QAEAP1R/VMNAhogAUEQaiEB",
	"IAVBEGohBSAHQRBrIQcMAQsLIAH9AAQAIAX9AAQA/VFBkAhBECAHIAdBEE8ba/0ABAD9Tv1TRQsMAQsgAf0ABAAgBf0ABAD9USAHQRBrQQAgB0EQSxsiC0EBdiIMIAFq/QAEACAFIAxq/QAEAP1RIAEgC2r9AAQA",
	"IAUgC2r9AAQA/VH9UP1QQZAIQRAgByAHQRBPG2v9AAQA/U79U0ULBUEACwsNAiAJIAlBAWtxIQkMAQsLQQAhCiAI/QAEAP1kQf8fRw0AIABBBHRB0AhqIgEoAgAiBSAIIAVrQUBrIAEoAgRBBnRBP3JxaiEIDAEL",
	"CyAKC74DAQh/IwtB2AgoAgBHBEAQDAsgAiEEIAEhBkHQCCgCAEHUCCgCACAAIgVBAnZxQQZ0aiEHA0ACQCAH/QAEACAFQQNxQQV0QYABciAFQRt2cv0P/SP9ZCEIA0AgCARAIAQhASADIgAgByAIaEECdGooAhAi",
	"CSgCMCICQRB2RyAJKAIsQf///wdxIAZHciACQX9GcgR/QQAFIAlBOGogAkH//wNxaiECAn8gAEEwSwRAAn8DQCAAQRBLBEBBACAC/QAEACAB/QAEAP1R/VMNAhogAkEQaiECIAFBEGohASAAQRBrIQAMAQsLIAL9",
	"AAQAIAH9AAQA/VFBkAhBECAAIABBEE8ba/0ABAD9Tv1TRQsMAQsgAv0ABAAgAf0ABAD9USAAQRBrQQAgAEEQSxsiCkEBdiILIAJq/QAEACABIAtq/QAEAP1RIAIgCmr9AAQAIAEgCmr9AAQA/VH9UP1QQZAIQRAg",
	"ACAAQRBPG2v9AAQA/U79U0ULCw0CIAggCEEBa3EhCAwBCwtBACEJIAf9AAQA/WRB/x9HDQBB0AgoAgAiACAHIABrQUBrQdQIKAIAQQZ0QT9ycWohBwwBCwsgCQtlACMMIABJIwwgAU9yBEBBACQIQQAkDEEAJA9B",
	"ACQOQQAkByABJAgjCCQMCyABEBUgACMMEApB4M0MIwc2AgBB5M0MIw42AgBB6M0MIw82AgBBACQIQQAkDEEAJA9BACQOQQAkBwsbAQF/IAAgARASIgIEfyACBSAAIAEQFwsoAhwLpAYCBn8BfkF/IQQDQCAFI0RJ",
	"BEAgASAFQZDMCGotAAAiB6yIQgGDpyADIAdGciAEQQBOckUEQCAAIAdBAnRqKAIAQQFqIQggByNBRgR/IAgtAABBLUYFQQALBH8gByAEIAIEf0EBBSAAIAdBAnRqIgQoAgQgBCgCAGtBAmsiBCAIQQFqIgZqIQcC",
	"fiAEQQRrQQhJBH8gB0EDay0AAEEsRgVBAAsEQEJ/IARBA2tBA3StiCEKIARBC0YEfiAHQQtrKQMABSAHQQtrKQMAIApCf4WDIApCsODAgYOGjJgwg4QLIgpChoyYsODAgYMGfELw4cOHj568+HCDQrDgwIGDhoyY",
	"MFIgCkLw4cOHj568+HCDQrDgwIGDhoyYMFJyBH9BfwUgCkKw4MCBg4aMmDB9IgpCCn4gCkIIiHxC/4H8h/CfwP8AgyIKQuQAfiAKQhCIfEL//4OA8P8/gyIKQpDOAH4gCkIgiHxC/////w+DpwsiBEEASCAHQQJr",
	"LQAAQTBrIgZBCUtyIAdBAWstAABBMGsiB0EJS3IEfkJ/BSAHrSAGQQpsrSAErELkAH58fAsMAQsgBiAEEAcLQgBXCxsFIAggACAHQQJ0aiIGKAIEIAYoAgBrQQFrIglqIQYgByAEAn4gCUEEa0EISQR/IAZBA2st",
	"AABBLEYFQQALBEBCfyAJQQNrQQN0rYghCiAJQQtGBH4gBkELaykDAAUgBkELaykDACAKQn+FgyAKQrDgwIGDhoyYMIOECyIKQoaMmLDgwIGDBnxC8OHDh4+evPhwg0Kw4MCBg4aMmDBSIApC8OHDh4+evPhwg0Kw",
	"4MCBg4aMmDBScgR/QX8FIApCsODAgYOGjJgwfSIKQgp+IApCCIh8Qv+B/Ifwn8D/AIMiCkLkAH4gCkIQiHxC//+DgPD/P4MiCkKQzgB+IApCIIh8Qv////8Pg6cLIgRBAEggBkECay0AAEEwayIHQQlLciAGQQFr",
	"LQAAQTBrIgZBCUtyBH5CfwUgBq0gB0EKbK0gBKxC5AB+fHwLDAELIAggCRAHC0IAUxsLIQQLIAVBAWohBQwBCwsgBAtGACAAJD8gASRVIAIkTiADJDEgBCRPIAUkUCAGJBYgByQyIAgkUSAJJFIgCiQzIAskQCAM",
	"JBMgDSRBIA4kNCAPJDUgECQXC5gBACABQQZHQQAgAUEER0EAIAEbGwRAI0JCASAArIaEJEILIAFBAkYEQCNDIgFBAWokQyABQdDLCGogADoAAAUgAUEGRgRAI0QiAUEBaiREIAFBkMwIaiAAOgAAI0VCASAArIaE",
	"JEUFIAFBBEYgAUEDRnIgACMxR3EgACMTR3EEQCNGIgFBAWokRiABQdDMCGogADoAAAsLCws4ACAAJD4gASQeIAJBAEckTSADJCcgBCQoIAUkHyAGQQBHJFRCACRCQgAkRUEAJEZBACREQQAkQwuBEgMHfwJ+AntB",
	"ACQRQQAkECM+IQlBoOssIQQDQCMRQSBJIAIjKklxIyIgASAJak9xBEACQCACQQJ0QaDWHGooAgAiB0EBaiEFQQAhBiAHLQAAIghBDUYEQCADIAVNBH9BAQUgBS0AAEEKRwsNASAFQQFqIQVBASEGBUEBI00gCEEK",
	"RxsNAQsgAUECdEGszgxqIgogCUECdGooAgAgB0cEf0EBBSAHQQFrLQAAQSBGCw0AIAogAEEBazYCACMRQTBsQaDfLGoiCCAANgIAIAggCjYCBCAIIAc2AgggCCAFNgIMIxZBAE4EQCAEIAg2AgAgBEEEQQAgCiMW",
	"QQJ0aiIAKAIEIAAoAgBrQQFrG2ohBAsgASAGIAlqaiEBIAIgBkEBamohAiAFIQAjEUEBaiQRDAILCwsgACQ2IAEkViACJFcjEUUEQEEADwsjEUEwbEGg3yxqIQBBoN8sIQIDQCAAIAJLBEAgAigCBCIBI08iA0EC",
	"dGoiBSgCACIGQQFqIQcgBSgCBCIFIAZrQQFrJAMjHiMgRiNQIgYgA0EBakZxBEAgByQCIAEgBkECdGooAgQgBWskBAVBkM0IJAIgASAHIwMgBhACJAQLQRAhBSMCIgH9AAQAQbAIQRAjAyMEaiIDIANBEE8ba/0A",
	"BAAiDf1OIQ4gA60gDv0dAEKV+Kn6l7fem55/fiAO/R0BQs/W077Sx6vZQn58IAEgA0EQa0EAIANBEEsbav0ABAAgDf1OIg39HQBC+fPd8Zn2masWfnwgDf0dAUKT++eyhte/9FZ+fHwhCyADQSBLBEADQCAFQRBq",
	"IANJBEAgASAFaikDACALhUKV+Kn6l7fem55/fiILIAtCHYiFIQsgBUEIaiEFDAELCwsgAiADBH8gASADakEBay0AAEEHcQVBAAsgC0IgiCALhUKV+Kn6l7fem55/fiILIAtCHYiFIgtCIIinIAunc0EDdHI2AhAg",
	"AiMDIwRqNgIoIAJBMGohAgwBCwtBoN8sIQEDQCAAIAFLBEAgAUHwCCgCAEH0CCgCACABKAIQIgJBAnZxQQZ0aiID/QAEACACQQNxQQV0QYABciACQRt2cv0P/SP9ZCICBH8gAyACaEECdGooAhAFQQALNgIcIAFB",
	"MGohAQwBCwtBACECQaDfLCEBA0AgACABSwRAIAIgASgCHCICKAIYIAEoAiggAmotAB9qaiECIAFBMGohAQwBCwsjHUEASgRAQaDfLCEBA0AgACABSwRAIAEoAgQiAiM/QQJ0aiIDKAIAQQFqIQUgAiNOQQJ0aiIC",
	"KAIAQQFqIQYgAigCBCACKAIAa0EBayECIAMoAgQgAygCAGtBAWsiBwR+IAUgB2pBAWsxAAAFQgALIQxBECEDIAetIAX9AAQAQbAIQRAgByAHQRBPG2v9AAQAIg39TiIO/R0AQpX4qfqXt96bnn9+IA79HQFCz9bT",
	"vtLHq9lCfnwgBSAHQRBrQQAgB0EQSxtq/QAEACAN/U4iDf0dAEL5893xmfaZqxZ+fCAN/R0BQpP757KG17/0Vn58fCELIAdBIEsEQANAIANBEGogB0kEQCADIAVqKQMAIAuFQpX4qfqXt96bnn9+IgsgC0IdiIUh",
	"CyADQQhqIQMMAQsLCyALIAx8Qs2Z1ur++uuof34hDCACrSAG/QAEAEGwCEEQIAIgAkEQTxtr/QAEACIN/U4iDv0dAEKV+Kn6l7fem55/fiAO/R0BQs/W077Sx6vZQn58IAYgAkEQa0EAIAJBEEsbav0ABAAgDf1O",
	"Ig39HQBC+fPd8Zn2masWfnwgDf0dAUKT++eyhte/9FZ+fHwhCyACQSBLBEBBECEDA0AgA0EQaiACSQRAIAMgBmopAwAgC4VClfip+pe33puef34iCyALQh2IhSELIANBCGohAwwBCwsLIAEgAgR/IAIgBmpBAWst",
	"AABBB3EFQQALIAsgDIUiC0IgiCALhUKV+Kn6l7fem55/fiILIAtCHYiFIgtCIIinIAunc0EDdHI2AhggAUEwaiEBDAELC0EAIQJBoN8sIQEDQCAAIAFLBEAgAUHQCCgCAEHUCCgCACABKAIYIgNBAnZxQQZ0aiIF",
	"/QAEACADQQNxQQV0QYABciADQRt2cv0P/SP9ZCIDBH8gBSADaEECdGooAhAFQQALNgIkIAFBMGohAQwBCwtBoN8sIQEDQCAAIAFLBEAgAiABKAIkIgIoAjAgAigCAGpqIQIgAUEwaiEBDAELCwVBoN8sIQEDQCAA",
	"IAFLBEAgAUEANgIkIAFBMGohAQwBCwsLQaDrLCECA0AgAiAESQRAIAIoAgAiACgCBCIBIxYiA0ECdGoiBSgCACIGQQFqIQcgBSgCBCIFIAZrQQFrJAMjHiMgRiMyIgYgA0EBakZxBEAgByQCIAEgBkECdGooAgQg",
	"BWskBAVBkM0IJAIgASAHIwMgBhACJAQLQRAhAyMCIgH9AAQAQbAIQRAjAyMEaiIFIAVBEE8ba/0ABAAiDf1OIQ4gBa0gDv0dAEKV+Kn6l7fem55/fiAO/R0BQs/W077Sx6vZQn58IAEgBUEQa0EAIAVBEEsbav0A",
	"BAAgDf1OIg39HQBC+fPd8Zn2masWfnwgDf0dAUKT++eyhte/9FZ+fHwhCyAFQSBLBEADQCADQRBqIAVJBEAgASADaikDACALhUKV+Kn6l7fem55/fiILIAtCHYiFIQsgA0EIaiEDDAELCwsgACAFBH8gASAFakEB",
	"ay0AAEEHcQVBAAsgC0IgiCALhUKV+Kn6l7fem55/fiILIAtCHYiFIgtCIIinIAunc0EDdHI2AhQgACMDIwRqNgIsIAJBBGohAgwBCwtBoOssIQADQCAAIARJBEBBgAkoAgBBhAkoAgAgACgCACIBKAIUIgJBAnZx",
	"QQZ0aiID/QAEACACQQNxQQV0QYABciACQRt2cv0P/SP9ZCECIAEgAgR/IAMgAmhBAnRqKAIQBUEACzYCICAAQQRqIQAMAQsLQQAhAUGg6ywhAANAIAAgBEkEQCABIAAoAgAiASgCICICKAIYIAEoAiwgAmotAB9q",
	"aiEBIABBBGohAAwBCwtBAQsTAD8At0QAAAAAAADwQKIjAbihCxMAIAAjAUE/akFAcSIAaiQBIAALC74CDgBBgAgLEP////////////////////8AQaAICxD////////////////////4AEHQzQwLDQEAAAABAAAA",
	"AQAAAAEAQfDNDAsQvr6+vr6+vr6+vr6+vr6+vgBBgM4MCxCenp6enp6enp6enp6enp6eAEGQzgwLEMDAwMDAwMDAwMDAwMDAwMAAQaDeLAsQYGBgYGBgYGBgYGBgYGBgYABBsN4sCxDb29vb29vb29vb29vb29vb",
	"AEHA3iwLECAgICAgICAgICAgICAgICAAQdDeLAsQ/f39/f39/f39/f39/f39/QBB4N4sCxD+/v7+/v7+/v7+/v7+/v7+AEHw3iwLEIKCgoKCgoKCgoKCgoKCgoIAQYDfLAsQw8PDw8PDw8PDw8PDw8PDwwBBkN8s",
	"CxAeHh4eHh4eHh4eHh4eHh4e"
].join("");

let compiled = null;
/** Not every runtime has it yet, and the loop takes some milliseconds before it has been compiled. */
const { fromBase64 } = Uint8Array;
function bytesOf(base64) {
	if (fromBase64 !== void 0) return fromBase64(base64);
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}
/** @param separator of the file; `bytes` of it, 0 when not known. @returns null where the runtime cannot run it */
function startKernel(separator, bytes) {
	try {
		compiled ??= new WebAssembly.Module(bytesOf(kernelBytes));
		const abort = () => {
			throw new Error("the kernel stopped");
		};
		const { exports } = new WebAssembly.Instance(compiled, { env: { abort } });
		const kernel = exports;
		kernel.start(separator, bytes);
		return kernel;
	} catch {
		return null;
	}
}

const segmentMask = 16383;
const journalMask = 16777215;
const longKey = 4294967295;
/** A journal of opening entries, and the flag of its entries. */
const kindOpening = 1024;

/**
* What the number of an account says, as bits: the class it is in, and whether the rules have to look at its rows. Of three
* digits or more, and nothing else, the first two decide: the kernel knows it by them.
*/
function accountKind(bytes, start, end) {
	if (end - start < 2) return 4 | 128;
	const first = bytes[start];
	const second = bytes[start + 1];
	if (first === 54 || first === 55) return 1;
	let kind = first < 49 || first > 56 ? 128 : 0;
	if (first === 52) kind |= 512 | (hasName(bytes, start, end) ? 256 : 0);
	if (first >= 49 && first <= 53) kind |= 32;
	if (first === 49 && second === 50) return kind | 2;
	if (first === 52 && (second === 48 || second === 49)) kind |= 64;
	return kind | 4;
}
/** Letters after the three digits of a third-party account: a name in the account's number. */
function hasName(bytes, start, end) {
	const second = bytes[start + 1];
	if (second !== 48 && second !== 49) return false;
	for (let i = start + 3; i < end; i++) {
		const byte = bytes[i] | 32;
		if (byte >= 97 && byte <= 122 || bytes[i] >= 128) return true;
	}
	return false;
}

/** The days in the kernel's memory. */
var KernelDays = class extends DayBook {
	#memory;
	#segments;
	constructor(memory) {
		super();
		this.#memory = memory;
		this.#segments = memory.kernel.segments(5);
	}
	get size() {
		return this.#memory.size(5);
	}
	day(journal, date) {
		return this.#memory.kernel.internDay(journal, date);
	}
	addSafely(day, debit, credit) {
		const { f64 } = this.#memory;
		const at = this.#address(day) >>> 3;
		const debits = f64[at + (0 >> 3)] + debit;
		const credits = f64[at + (8 >> 3)] + credit;
		if (Math.abs(debits) > safeDayCents || Math.abs(credits) > safeDayCents) return false;
		f64[at + (0 >> 3)] = debits;
		f64[at + (8 >> 3)] = credits;
		return true;
	}
	journal(day) {
		return this.#memory.u32[this.#address(day) + 16 >>> 2];
	}
	date(day) {
		return this.#memory.u32[this.#address(day) + 20 >>> 2];
	}
	debitCents(day) {
		return this.#memory.f64[this.#address(day) + 0 >>> 3];
	}
	creditCents(day) {
		return this.#memory.f64[this.#address(day) + 8 >>> 3];
	}
	#address(day) {
		return this.#memory.address(this.#segments, day);
	}
};

/** Above this many cents a row's amount or an entry's sum is kept exactly in an {@link ExactSum}. */
const safeCents = 2 ** 51;
/** The entries of the ledger, keyed by (JournalCode, EcritureNum). The rows of one entry may be scattered over the file. */
var EntryBook = class {
	/** Amounts that are not whole cents or are too large for a safe integer. */
	#exact = /* @__PURE__ */ new Map();
	/** Its JournalCode. Valid until the next row. */
	journal(index) {
		return this.keys.subarray(this.journalStart(index), this.journalEnd(index));
	}
	/** Its EcritureNum. Valid until the next row. */
	number(index) {
		return this.keys.subarray(this.numberStart(index), this.numberEnd(index));
	}
	/** @param debit cents, a safe integer below 2^50; `credit` likewise */
	addCents(index, debit, credit) {
		if (this.addSafely(index, debit, credit)) return;
		this.addDecimal(index, {
			coefficient: BigInt(debit),
			scale: 2
		}, {
			coefficient: BigInt(credit),
			scale: 2
		});
	}
	addDecimal(index, debit, credit) {
		let exact = this.#exact.get(index);
		if (exact === void 0) {
			exact = {
				debit: new ExactSum(),
				difference: new ExactSum()
			};
			this.#exact.set(index, exact);
		}
		exact.debit.addDecimal(debit);
		exact.difference.addDecimal(debit);
		exact.difference.addDecimal({
			coefficient: -credit.coefficient,
			scale: credit.scale
		});
	}
	/** `AC/12`. */
	name(index) {
		return entryName(this.journal(index), this.number(index));
	}
	/** Of an entry that could be read. */
	isBalanced(index) {
		const exact = this.#exact.get(index)?.difference;
		if (exact === void 0) return this.differenceCents(index) === 0;
		const sum = new ExactSum();
		sum.addCents(this.differenceCents(index));
		sum.addDecimal(exact.toDecimal());
		return sum.isZero;
	}
	/** The entries whose debit and credit differ, in order of first appearance, without those that cannot be read. */
	*unbalanced(search) {
		const { size } = this;
		const exactly = [...this.#exact.keys()].sort((a, b) => a - b);
		let next = 0;
		const uneven = new Union([(from) => search.next(1, from), (from) => {
			while (next < exactly.length && exactly[next] < from) next++;
			return exactly[next] ?? size;
		}]);
		for (let index = uneven.next(0); index < size; index = uneven.next(index + 1)) {
			if (this.isUnreadable(index)) continue;
			const debit = new ExactSum();
			debit.addCents(this.debitCents(index));
			const difference = new ExactSum();
			difference.addCents(this.differenceCents(index));
			const exact = this.#exact.get(index);
			if (exact !== void 0) {
				debit.addDecimal(exact.debit.toDecimal());
				difference.addDecimal(exact.difference.toDecimal());
			}
			if (difference.isZero) continue;
			yield {
				index,
				journal: this.journal(index),
				number: this.number(index),
				firstLine: this.firstLine(index),
				rows: this.rows(index),
				debit: debit.toDecimal(),
				difference: difference.toDecimal()
			};
		}
	}
};

/** The entries in the kernel's memory. */
var KernelEntries = class extends EntryBook {
	#memory;
	#segments;
	constructor(memory) {
		super();
		this.#memory = memory;
		this.#segments = memory.kernel.segments(0);
	}
	get size() {
		return this.#memory.size(0);
	}
	row(bytes, s1, e1, s2, e2, line, journal) {
		const memory = this.#memory;
		const index = memory.internEntry(bytes, s1, e1, s2, e2, journal);
		const at = this.#address(index) >>> 2;
		const rows = memory.u32[at + (28 >> 2)];
		if (rows === 0) memory.u32[at + (24 >> 2)] = line;
		memory.u32[at + (28 >> 2)] = rows + 1;
		return index;
	}
	addSafely(index, debit, credit) {
		const { f64 } = this.#memory;
		const at = this.#address(index) >>> 3;
		const sum = f64[at + (0 >> 3)] + debit;
		const difference = f64[at + (8 >> 3)] + debit - credit;
		if (sum > safeCents || sum < -safeCents || difference > safeCents || difference < -safeCents) return false;
		f64[at + (0 >> 3)] = sum;
		f64[at + (8 >> 3)] = difference;
		return true;
	}
	debitCents(index) {
		return this.#memory.f64[this.#address(index) + 0 >>> 3];
	}
	differenceCents(index) {
		return this.#memory.f64[this.#address(index) + 8 >>> 3];
	}
	markUnreadable(index) {
		this.#memory.u8[this.#address(index) + 47] |= 32;
	}
	firstLine(index) {
		return this.#memory.u32[this.#address(index) + 24 >>> 2];
	}
	rows(index) {
		return this.#memory.u32[this.#address(index) + 28 >>> 2];
	}
	get keys() {
		return this.#memory.u8;
	}
	journalStart(index) {
		return this.#memory.firstStart(this.#key(index));
	}
	journalEnd(index) {
		return this.#memory.firstEnd(this.#key(index));
	}
	numberStart(index) {
		return this.journalEnd(index);
	}
	numberEnd(index) {
		return this.#memory.secondEnd(this.#key(index));
	}
	isUnreadable(index) {
		return (this.#memory.u8[this.#address(index) + 47] & 32) !== 0;
	}
	#key(index) {
		return this.#address(index) + 48;
	}
	#address(index) {
		return this.#memory.address(this.#segments, index);
	}
};
/** Their facts, in the same records. */
var KernelEntryFacts = class {
	#memory;
	#segments;
	/** Where the entry of the row before stands, and behind it the ordinal of that row. */
	#lastEntry;
	constructor(memory) {
		this.#memory = memory;
		this.#segments = memory.kernel.segments(0);
		this.#lastEntry = (memory.kernel.SLOTS.value >>> 2) + 34;
	}
	get size() {
		return this.#memory.size(0);
	}
	date(entry) {
		return this.#memory.i32[this.#address(entry) + 32 >>> 2];
	}
	otherDate(entry) {
		return this.#memory.i32[this.#address(entry) + 36 >>> 2];
	}
	lastDate(entry) {
		return this.#memory.i32[this.#address(entry) + 40 >>> 2];
	}
	journal(entry) {
		return this.#memory.i32[this.#address(entry) + 44 >>> 2] & journalMask;
	}
	flags(entry) {
		return this.#memory.u8[this.#address(entry) + 47];
	}
	addFlag(entry, flag) {
		this.#memory.u8[this.#address(entry) + 47] |= flag;
	}
	print(entry) {
		return this.#memory.f64[this.#address(entry) + 16 >>> 3];
	}
	see(entry, row, date, journal, flag, print) {
		const { u8, i32, u32, f64 } = this.#memory;
		const address = this.#address(entry);
		const at = address >>> 2;
		if (u32[at + (28 >> 2)] === 1) {
			i32[at + (44 >> 2)] |= journal;
			i32[at + (32 >> 2)] = date;
		} else {
			if (!(u32[this.#lastEntry] === address && u32[this.#lastEntry + 1] === row - 1)) u8[address + 47] |= EntryFlag.scattered;
			const known = i32[at + (32 >> 2)];
			if (date > 0 && date !== known) {
				if (known === 0) i32[at + (32 >> 2)] = date;
				else if (i32[at + (36 >> 2)] === 0) i32[at + (36 >> 2)] = date;
			}
		}
		if (date > i32[at + (40 >> 2)]) i32[at + (40 >> 2)] = date;
		u32[this.#lastEntry] = address;
		u32[this.#lastEntry + 1] = row;
		u8[address + 47] |= flag;
		const sum = f64[address + 16 >>> 3] + print;
		f64[address + 16 >>> 3] = sum >= printLimit ? sum - printLimit : sum;
	}
	#address(entry) {
		return this.#memory.address(this.#segments, entry);
	}
};

/** The keys of one table in the kernel's memory. */
var KernelKeys = class {
	memory;
	table;
	#stride;
	#segments;
	/** @param table number of the table; `stride` bytes of its records before their keys */
	constructor(memory, table, stride = 0) {
		this.memory = memory;
		this.table = table;
		this.#stride = stride;
		this.#segments = memory.kernel.segments(table);
	}
	get size() {
		return this.memory.size(this.table);
	}
	intern(bytes, s1, e1, s2, e2) {
		return this.memory.intern(this.table, bytes, s1, e1, s2, e2);
	}
	first(index) {
		const key = this.address(index) + this.#stride;
		return this.memory.u8.subarray(this.memory.firstStart(key), this.memory.firstEnd(key));
	}
	second(index) {
		const key = this.address(index) + this.#stride;
		return this.memory.u8.subarray(this.memory.firstEnd(key), this.memory.secondEnd(key));
	}
	/** Address of a record. */
	address(index) {
		return this.memory.address(this.#segments, index);
	}
};
/** The pairs of codes and labels of one kind. */
var KernelPairs = class extends KernelKeys {
	/** @param table number of the table */
	constructor(memory, table) {
		super(memory, table, 24);
	}
	intern(bytes, s1, e1, s2, e2) {
		return this.memory.intern(this.table, bytes, s1, e1, s2, e2, this.memory.separator);
	}
	/** Without what stands between the two. */
	second(index) {
		return super.second(index).subarray(1);
	}
	/** Tells the kernel what a pair is. @param code number of its code; `print` a hash of its bytes */
	learn(index, code, print, kind) {
		const at = this.address(index);
		this.memory.u32[at + 0 >>> 2] = code;
		this.memory.i32[at + 4 >>> 2] = print;
		this.memory.u32[at + 8 >>> 2] = kind;
	}
	/** Has the table know the pairs that the kernel has learned by itself. */
	teach(table) {
		const { u32, i32 } = this.memory;
		const { size } = this;
		for (let pair = table.known; pair < size; pair++) {
			const at = this.address(pair) >>> 2;
			table.learn(pair, u32[at + (0 >> 2)], u32[at + (16 >> 2)], i32[at + (4 >> 2)]);
		}
	}
};

/** Sums by account, third party and lettering code. Amounts that are not whole cents leave a lettering out. */
var LetteringBook = class {
	#key = /* @__PURE__ */ new Uint8Array(256);
	/** The number of the lettering of a row. @param account number of its code, -1 for none; `aux` likewise */
	row(account, aux, bytes, start, end, line) {
		const length = 8 + end - start;
		if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
		const key = this.#key;
		for (let i = 0; i < 4; i++) {
			key[i] = account >> i * 8;
			key[4 + i] = aux >> i * 8;
		}
		for (let i = start; i < end; i++) key[8 + i - start] = bytes[i];
		return this.intern(key, length, line);
	}
	*open() {
		for (let index = this.nextOpen(0); index < this.size; index = this.nextOpen(index + 1)) {
			const owner = this.owner(index);
			yield {
				account: codeAt(owner, 0),
				aux: codeAt(owner, 4),
				code: this.code(index),
				firstLine: this.firstLine(index),
				difference: this.difference(index)
			};
		}
	}
};
function codeAt(owner, at) {
	const [a = 0, b = 0, c = 0, d = 0] = owner.subarray(at, at + 4);
	return a | b << 8 | c << 16 | d << 24;
}

/** The letterings in the kernel's memory. */
var KernelLetterings = class extends LetteringBook {
	#memory;
	#segments;
	constructor(memory) {
		super();
		this.#memory = memory;
		this.#segments = memory.kernel.segments(4);
	}
	get size() {
		return this.#memory.size(4);
	}
	intern(key, length, line) {
		const known = this.size;
		const index = this.#memory.intern(4, key, 0, 8, 8, length);
		if (index === known) this.#memory.u32[this.#address(index) + 8 >>> 2] = line;
		return index;
	}
	add(index, cents) {
		this.#memory.f64[this.#address(index) + 0 >>> 3] += cents;
	}
	leaveOut(index) {
		this.#memory.f64[this.#address(index) + 0 >>> 3] = NaN;
	}
	owner(index) {
		const key = this.#key(index);
		return this.#memory.u8.subarray(this.#memory.firstStart(key), this.#memory.firstEnd(key));
	}
	code(index) {
		const key = this.#key(index);
		return this.#memory.u8.subarray(this.#memory.firstEnd(key), this.#memory.secondEnd(key));
	}
	firstLine(index) {
		return this.#memory.u32[this.#address(index) + 8 >>> 2];
	}
	difference(index) {
		return this.#memory.f64[this.#address(index) + 0 >>> 3];
	}
	nextOpen(from) {
		return this.#memory.kernel.nextOpen(from);
	}
	#key(index) {
		return this.#address(index) + 12;
	}
	#address(index) {
		return this.#memory.address(this.#segments, index);
	}
};

/** A text after the number belongs to no number when this part of a journal's numbers have it. */
const nearlyAll = .9;
const manyNumbers = 10;
/** Entries whose numbers are of one sequence, by number: they have the same text before and after it. */
var NumberSeries = class {
	#entries;
	#prefix;
	#tail;
	/** @param prefix bytes before the digits; `tail` after them */
	constructor(entries, prefix, tail) {
		this.#entries = entries;
		this.#prefix = prefix;
		this.#tail = tail;
	}
	/** `0012` of `VT0012`. */
	digits(entry) {
		const number = this.#entries.number(entry);
		return latin1$1(number, this.#prefix, number.length - this.#tail);
	}
	/** `VT0011/2024` for 11 in four digits, in the series of the entry `VT0012/2024`. */
	name(entry, value, width) {
		const number = this.#entries.number(entry);
		const digits = new TextEncoder().encode(String(value).padStart(width, "0"));
		const start = this.#prefix;
		const tail = number.subarray(number.length - this.#tail);
		const name = new Uint8Array(start + digits.length + tail.length);
		name.set(number.subarray(0, start));
		name.set(digits, start);
		name.set(tail, start + digits.length);
		return name;
	}
};
/** @param candidates entries that may be of a sequence; `together` those that are of one of several */
function areScattered(candidates, together) {
	return candidates > manyNumbers && together < candidates * .09999999999999998;
}

/** Numbers the series: a journal, or none, and what stands before and after the digits. */
var SeriesKeys = class {
	#entries;
	#keys = new ByteTable();
	#key = /* @__PURE__ */ new Uint8Array(64);
	#prefixes = [];
	#tails = [];
	/** By journal, 0 for none: its series of last, the entry that was of it, and where the digits stood. */
	#last = [];
	constructor(entries) {
		this.#entries = entries;
	}
	get size() {
		return this.#keys.size;
	}
	/** Bytes before the digits. */
	prefix(series) {
		return this.#prefixes[series];
	}
	/** Bytes after the digits. */
	tail(series) {
		return this.#tails[series];
	}
	/**
	* @param journal its number, -1 for none
	* @param start where the digits start in the number; `end` where they end
	*/
	of(entry, journal, start, end) {
		const last = this.#last[journal + 1];
		if (last !== void 0 && last.start === start && this.#isLike(entry, last.entry, start, end, last.end)) return last.series;
		const series = this.#intern(entry, journal, start, end);
		this.#last[journal + 1] = {
			series,
			entry,
			start,
			end
		};
		return series;
	}
	/** The same text before and after the digits. */
	#isLike(entry, other, start, end, otherEnd) {
		const entries = this.#entries;
		const bytes = entries.keys;
		const a = entries.numberStart(entry);
		const b = entries.numberStart(other);
		const tail = entries.numberEnd(entry) - a - end;
		if (entries.numberEnd(other) - b - otherEnd !== tail) return false;
		for (let i = 0; i < start; i++) if (bytes[a + i] !== bytes[b + i]) return false;
		for (let i = 0; i < tail; i++) if (bytes[a + end + i] !== bytes[b + otherEnd + i]) return false;
		return true;
	}
	/** The digits are cut out: a line feed, which no field holds, stands where they were. */
	#intern(entry, journal, start, end) {
		const number = this.#entries.number(entry);
		const code = journal < 0 ? number.subarray(0, 0) : this.#entries.journal(entry);
		const length = code.length + 1 + start + 1 + number.length - end;
		if (length > this.#key.length) this.#key = new Uint8Array(length * 2);
		const key = this.#key;
		key.set(code);
		key[code.length] = 10;
		key.set(number.subarray(0, start), code.length + 1);
		key[code.length + 1 + start] = 10;
		key.set(number.subarray(end), code.length + start + 2);
		const series = this.#keys.intern(key, 0, length, 0, 0);
		this.#prefixes[series] = start;
		this.#tails[series] = number.length - end;
		return series;
	}
};

/** What (nearly) all numbers of a journal end with: `/2024`, `A`. */
var TailTable = class {
	#tails = /* @__PURE__ */ new Map();
	#isGlobal;
	constructor(entries, facts, isGlobal, counts) {
		this.#isGlobal = isGlobal;
		const known = new ByteTable();
		const uses = [];
		const bytes = entries.keys;
		for (let entry = 0; entry < entries.size; entry++) {
			const from = entries.numberStart(entry);
			const to = entries.numberEnd(entry);
			const start = tailStart(bytes, from, to);
			if (start === to) continue;
			const journal = facts.journal(entry);
			const total = isGlobal ? entries.size : counts[journal];
			if (total < 3) continue;
			const code = isGlobal ? bytes.subarray(0, 0) : entries.journal(entry);
			const key = new Uint8Array(to - start + code.length);
			key.set(bytes.subarray(start, to));
			key.set(code, to - start);
			const tail = known.intern(key, 0, to - start, to - start, key.length);
			uses[tail] = (uses[tail] ?? 0) + 1;
			if (uses[tail] === Math.ceil(total * .9)) this.#tails.set(isGlobal ? 0 : journal, bytes.slice(start, to));
		}
	}
	/** Where the number at `bytes[from..to)` ends and what all numbers have starts. */
	endOf(bytes, from, to, journal) {
		if (this.#tails.size === 0) return to;
		const tail = this.#tails.get(this.#isGlobal ? 0 : journal);
		const end = to - (tail?.length ?? 0);
		if (tail === void 0 || end < from + 1) return to;
		return tail.every((byte, i) => bytes[end + i] === byte) ? end : to;
	}
};

/** The numbers in arrays: there may be a million entries, and as many sequences. */
var NumberArrays = class {
	isScattered;
	#entries;
	#facts;
	/** By entry; NaN where it has none. */
	#values;
	#keys;
	#ordered;
	/** Where the members of each series end in `#ordered`. */
	#bounds;
	/**
	* @param left journals that are left out
	* @param counts entries of each journal
	*/
	constructor(entries, facts, isGlobal, left, counts) {
		const { size } = entries;
		this.#entries = entries;
		this.#facts = facts;
		this.#values = new Float64Array(size).fill(NaN);
		const tails = new TailTable(entries, facts, isGlobal, counts);
		const keys = new SeriesKeys(entries);
		this.#keys = keys;
		const seriesOf = new Int32Array(size).fill(-1);
		const bytes = entries.keys;
		let candidates = 0;
		for (let entry = 0; entry < size; entry++) {
			const journal = facts.journal(entry);
			if (left.has(journal)) continue;
			if (isGlobal || counts[journal] > 1) candidates++;
			const from = entries.numberStart(entry);
			const to = entries.numberEnd(entry);
			const end = tails.endOf(bytes, from, to, journal);
			const start = digitsStart(bytes, end, from);
			const value = digitsValue(bytes, start, end);
			if (Number.isNaN(value) || to - from > 65535) continue;
			this.#values[entry] = value;
			seriesOf[entry] = keys.of(entry, isGlobal ? -1 : journal, start - from, end - from);
		}
		const bounds = new Uint32Array(keys.size + 1);
		for (const series of seriesOf) if (series >= 0) bounds[series + 1]++;
		let together = 0;
		for (let series = 0; series < keys.size; series++) {
			if (bounds[series + 1] > 1) together += bounds[series + 1];
			bounds[series + 1] += bounds[series];
		}
		this.isScattered = areScattered(candidates, together);
		this.#ordered = new Uint32Array(bounds[keys.size]);
		const next = bounds.slice();
		for (let entry = 0; entry < size; entry++) {
			const series = seriesOf[entry];
			if (series >= 0) this.#ordered[next[series]++] = entry;
		}
		this.#bounds = bounds;
	}
	/** Most files are in order already. */
	*series() {
		const values = this.#values;
		for (let series = 0; series < this.#bounds.length - 1; series++) {
			const members = this.#ordered.subarray(this.#bounds[series], this.#bounds[series + 1]);
			if (members.length < 2) continue;
			let sorted = true;
			for (let k = 1; sorted && k < members.length; k++) sorted = values[members[k - 1]] <= values[members[k]];
			if (!sorted) members.sort((a, b) => values[a] - values[b] || a - b);
			yield new ListedSeries(this.#entries, this.#facts, members, values, this.#keys, series);
		}
	}
};
/** Something may be said of each of its places. */
var ListedSeries = class extends NumberSeries {
	#facts;
	#members;
	#values;
	constructor(entries, facts, members, values, keys, series) {
		super(entries, keys.prefix(series), keys.tail(series));
		this.#facts = facts;
		this.#members = members;
		this.#values = values;
	}
	get size() {
		return this.#members.length;
	}
	entry(place) {
		return this.#members[place];
	}
	value(place) {
		return this.#values[this.#members[place]];
	}
	next(from) {
		return from;
	}
	get isByJournal() {
		const journals = /* @__PURE__ */ new Set();
		let runs = 0;
		let last = -1;
		for (const entry of this.#members) {
			const journal = this.#facts.journal(entry);
			if (journal !== last) runs++;
			journals.add(journal);
			last = journal;
		}
		return runs < journals.size * 2;
	}
};

/** Finds entries with the same EcritureNum. Holds no copy of the numbers. */
var NumberIndex = class {
	first = 0;
	#entries;
	#slots;
	constructor(entries) {
		this.#entries = entries;
		let slots = 1024;
		while (slots < entries.size * 1.5) slots *= 2;
		this.#slots = new Int32Array(slots);
	}
	next(from) {
		const { size } = this.#entries;
		for (let entry = from; entry < size; entry++) {
			this.first = this.#firstLike(entry);
			if (this.first !== entry) return entry;
		}
		return size;
	}
	/** The first entry looked at that has the number of this one. */
	#firstLike(entry) {
		const entries = this.#entries;
		const bytes = entries.keys;
		const start = entries.numberStart(entry);
		const end = entries.numberEnd(entry);
		let hash = 2166136261;
		for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i], 16777619);
		hash ^= hash >>> 15;
		const slots = this.#slots;
		const mask = slots.length - 1;
		for (let slot = hash & mask;; slot = slot + 1 & mask) {
			const known = slots[slot] - 1;
			if (known < 0) {
				slots[slot] = entry + 1;
				return entry;
			}
			const from = entries.numberStart(known);
			if (entries.numberEnd(known) - from !== end - start) continue;
			let i = 0;
			while (start + i < end && bytes[start + i] === bytes[from + i]) i++;
			if (start + i === end) return known;
		}
	}
};

/** Finds entries of the same print. */
var PrintIndex = class {
	first = 0;
	#size;
	#printOf;
	#slots;
	#prints;
	/** @param printOf a print, an integer below 2^52; -1 where there is none */
	constructor(size, printOf) {
		this.#size = size;
		this.#printOf = printOf;
		let slots = 1024;
		while (slots < size * 1.5) slots *= 2;
		this.#slots = new Int32Array(slots);
		this.#prints = new Float64Array(size);
	}
	next(from) {
		const slots = this.#slots;
		const prints = this.#prints;
		const mask = slots.length - 1;
		for (let entry = from; entry < this.#size; entry++) {
			const print = this.#printOf(entry);
			if (print < 0) continue;
			let slot = (Math.imul(print | 0, 2654435761) ^ print / 2 ** 32) & mask;
			while (slots[slot] !== 0 && prints[slots[slot] - 1] !== print) slot = slot + 1 & mask;
			if (slots[slot] !== 0) {
				this.first = slots[slot] - 1;
				return entry;
			}
			slots[slot] = entry + 1;
			prints[entry] = print;
		}
		return this.#size;
	}
};

const closes = EntryFlag.result | EntryFlag.yearResult;
const tellClosing = closes | EntryFlag.other | EntryFlag.opening;
/** Looks at every entry. */
var EntryScan = class {
	#entries;
	#facts;
	#journals = 0;
	#uses = null;
	constructor(entries, facts) {
		this.#entries = entries;
		this.#facts = facts;
	}
	nextOf(journal, from) {
		const { size } = this.#entries;
		for (let entry = from; entry < size; entry++) if (this.#facts.journal(entry) === journal) return entry;
		return size;
	}
	settle(journals) {
		this.#journals = journals;
		this.#uses = null;
	}
	next(mark, from) {
		const { size } = this.#entries;
		for (let entry = from; entry < size; entry++) if (this.#has(mark, entry)) return entry;
		return size;
	}
	count(mark) {
		const { size } = this.#entries;
		let count = 0;
		for (let entry = this.next(mark, 0); entry < size; entry = this.next(mark, entry + 1)) count++;
		return count;
	}
	lastDate() {
		let last = 0;
		for (let entry = 0; entry < this.#entries.size; entry++) last = Math.max(last, this.#facts.lastDate(entry));
		return last;
	}
	uses() {
		if (this.#uses !== null) return this.#uses;
		const counts = new Uint32Array(this.#journals);
		const firsts = new Uint32Array(this.#journals);
		for (let entry = 0; entry < this.#entries.size; entry++) {
			const journal = this.#facts.journal(entry);
			if (counts[journal]++ === 0) firsts[journal] = entry;
		}
		this.#uses = {
			counts,
			firsts
		};
		return this.#uses;
	}
	lowest(entries, left) {
		const book = this.#entries;
		const prefixes = entries.map((entry) => readEntryNumber(book.number(entry)).prefix);
		const lowest = new Map(prefixes.map((prefix) => [prefix, Number.POSITIVE_INFINITY]));
		for (let entry = 0; entry < book.size && lowest.size > 0; entry++) {
			if (this.#has(16, entry) || left.has(this.#facts.journal(entry))) continue;
			const { prefix, value } = readEntryNumber(book.number(entry));
			const known = lowest.get(prefix);
			if (value !== null && known !== void 0 && value < known) lowest.set(prefix, value);
		}
		return prefixes.map((prefix) => lowest.get(prefix));
	}
	sameNumbers() {
		return new NumberIndex(this.#entries);
	}
	samePrints() {
		const entries = this.#entries;
		const facts = this.#facts;
		const isTold = (entry) => !entries.isUnreadable(entry) && entries.rows(entry) > 1 && facts.otherDate(entry) === 0;
		return new PrintIndex(entries.size, (entry) => isTold(entry) ? datedPrint(facts, entry) : -1);
	}
	numbers(isGlobal, left) {
		return new NumberArrays(this.#entries, this.#facts, isGlobal, left, this.uses().counts);
	}
	#has(mark, entry) {
		switch (mark) {
			case 1: return this.#entries.differenceCents(entry) !== 0 && !this.#entries.isUnreadable(entry);
			case 2: return this.#entries.rows(entry) === 1;
			case 4: return this.#facts.otherDate(entry) !== 0;
			case 8: return this.#entries.isUnreadable(entry);
			case 16: return (this.#facts.flags(entry) & EntryFlag.opening) !== 0;
			case 32: return (this.#facts.flags(entry) & tellClosing) === closes;
			default: return false;
		}
	}
};

/** The sequences in the kernel's memory, of which only those are told whose numbers or dates do not all follow each other. */
var KernelNumbers = class {
	isScattered;
	#memory;
	#book;
	#records;
	#ordered;
	/** @param records address of the sequences */
	constructor(memory, book, records, ordered) {
		const { kernel } = memory;
		this.isScattered = areScattered(kernel.countCandidates(), kernel.countTogether());
		this.#memory = memory;
		this.#book = book;
		this.#records = records;
		this.#ordered = ordered;
	}
	*series() {
		const { kernel } = this.#memory;
		const count = kernel.countSeries();
		for (let series = kernel.nextOdd(0); series < count; series = kernel.nextOdd(series + 1)) {
			const record = this.#records + series * 64;
			yield new KernelSeries(this.#memory, this.#book, series, record, this.#ordered);
		}
	}
};
var KernelSeries = class extends NumberSeries {
	size;
	#memory;
	#series;
	#ordered;
	/** Where its first entry stands among those put in order. */
	#start;
	constructor(memory, book, series, record, ordered) {
		const { u32 } = memory;
		const member = (at) => u32[record + at >>> 2];
		super(book, member(16), member(20));
		this.size = member(24);
		this.#memory = memory;
		this.#series = series;
		this.#ordered = ordered;
		this.#start = member(36) - this.size;
	}
	get isByJournal() {
		return this.#memory.kernel.isByJournal(this.#series) !== 0;
	}
	entry(place) {
		return this.#memory.u32[(this.#ordered.entries >>> 2) + this.#start + place];
	}
	value(place) {
		const at = (this.#ordered.keys >>> 2) + (this.#start + place) * 2;
		const { u32 } = this.#memory;
		return u32[at + 1] * 2 ** 32 + u32[at];
	}
	next(from, byJournal) {
		const to = this.#start + this.size;
		return this.#memory.kernel.nextPlace(this.#start + from, to, byJournal) - this.#start;
	}
};

/** Entries that are looked at in one call: a runtime makes a function faster between two of its calls. */
const step = segmentMask + 1;
/** So many texts are looked for one after the other. */
const mostTexts = 8;
/** Looks at the entries in the kernel's memory. After `settle` no entry is found by its key there any more. */
var KernelSearch = class {
	#memory;
	#entries;
	#scan;
	#journals = 0;
	/** Address of what is known of the journals. */
	#rows = 0;
	constructor(memory, entries, facts) {
		this.#memory = memory;
		this.#entries = entries;
		this.#scan = new EntryScan(entries, facts);
	}
	nextOf(journal, from) {
		return this.#memory.kernel.nextOf(journal, from);
	}
	settle(journals) {
		const { kernel } = this.#memory;
		this.#scan.settle(journals);
		this.#journals = journals;
		this.#rows = this.#memory.take((journals + 1) * 32);
		kernel.startSurvey(this.#rows, journals);
		inSteps(this.#entries.size, kernel.survey);
	}
	next(mark, from) {
		return this.#memory.kernel.nextMarked(mark, from);
	}
	count(mark) {
		return this.#memory.kernel.countMarked(mark);
	}
	lastDate() {
		return this.#memory.kernel.latestDate();
	}
	uses() {
		const { u32 } = this.#memory;
		const member = (at) => Uint32Array.from({ length: this.#journals }, (_, journal) => u32[this.#row(journal, at)]);
		return {
			counts: member(0),
			firsts: member(4)
		};
	}
	lowest(entries, left) {
		if (entries.length > mostTexts) return this.#scan.lowest(entries, left);
		this.#leave(left);
		return entries.map((entry) => this.#memory.kernel.lowestLike(entry));
	}
	sameNumbers() {
		const { kernel } = this.#memory;
		return this.#repeats(kernel.nextSameNumber);
	}
	samePrints() {
		const { kernel } = this.#memory;
		return this.#repeats(kernel.nextSamePrint);
	}
	numbers(isGlobal, left) {
		const memory = this.#memory;
		const { kernel } = memory;
		const { size } = this.#entries;
		this.#leave(left);
		kernel.settleTails(isGlobal, 3, nearlyAll);
		const records = memory.take(step * 64);
		kernel.startSeries(records, isGlobal);
		let room = step;
		inSteps(size, (from, to) => {
			for (; room < kernel.countSeries() + step; room += step) memory.take(step * 64);
			kernel.placeSeries(from, to);
		});
		const odd = kernel.countOdd();
		const keys = memory.take(odd * 24 + 8);
		kernel.startOrder(keys, odd);
		if (odd > 0) {
			inSteps(size, kernel.gather);
			kernel.sortSeries();
		}
		return new KernelNumbers(memory, this.#entries, records, {
			keys,
			entries: keys + odd * 8
		});
	}
	#repeats(search) {
		const { kernel } = this.#memory;
		const { size } = this.#entries;
		kernel.startRepeats();
		return {
			next(from) {
				for (let entry = from; entry < size;) {
					const to = Math.min(size, entry + step);
					entry = search(entry, to);
					if (entry < to) return entry;
				}
				return size;
			},
			get first() {
				return kernel.firstAlike();
			}
		};
	}
	#leave(left) {
		for (const journal of left) this.#memory.u32[this.#row(journal, 20)] = 1;
	}
	#row(journal, member) {
		return this.#rows + journal * 32 + member >>> 2;
	}
};
/** Calls it for a few thousand entries at a time. */
function inSteps(size, look) {
	for (let from = 0; from < size; from += step) look(from, Math.min(size, from + step));
}

/** Tables that the kernel fills beside the rules. */
function tablesInKernel(memory) {
	const journalPairs = new KernelPairs(memory, 1);
	const accountPairs = new KernelPairs(memory, 2);
	const thirdPairs = new KernelPairs(memory, 3);
	const accounts = new LabelTable(accountPairs, new KernelKeys(memory, 6));
	const thirdParties = new LabelTable(thirdPairs, new KernelKeys(memory, 7));
	tellKinds(memory);
	const entries = new KernelEntries(memory);
	const facts = new KernelEntryFacts(memory);
	return {
		entries,
		facts,
		journals: new LabelTable(journalPairs),
		accounts,
		thirdParties,
		letterings: new KernelLetterings(memory),
		days: new KernelDays(memory),
		search: new KernelSearch(memory, entries, facts),
		learnJournal: (pair, code, isOpening) => journalPairs.learn(pair, code, 0, isOpening ? kindOpening : 0),
		learnCode: (table, code, bytes, start, end) => {
			const isAccount = table === accounts;
			const kind = isAccount ? accountKind(bytes, start, end) : 0;
			(isAccount ? accountPairs : thirdPairs).learn(table.pair, code, table.hash(code), kind);
		},
		catchUp: () => {
			accountPairs.teach(accounts);
			thirdPairs.teach(thirdParties);
		}
	};
}
/** What accounts of digits are, by the first two. */
function tellKinds({ kernel, u32 }) {
	const kinds = kernel.KINDS.value >>> 2;
	const code = (/* @__PURE__ */ new Uint8Array(3)).fill(48);
	for (let root = 0; root < 100; root++) {
		code[0] = 48 + Math.trunc(root / 10);
		code[1] = 48 + root % 10;
		u32[kinds + root] = accountKind(code, 0, code.length);
	}
}

const pageBytes = 65536;
/** Pages that the memory grows by at least: 16 MiB. What is not used costs no memory. */
const growPages = 256;
/** The kernel's memory, seen from TypeScript. The views are other ones after it has grown. */
var KernelMemory = class {
	kernel;
	separator;
	u8;
	i32;
	u32;
	f64;
	#tables;
	#scratch;
	#scratchBytes = 65536;
	/** @param separator what stands between code and label in the keys of pairs: that of the first file */
	constructor(kernel, separator) {
		this.kernel = kernel;
		this.separator = separator;
		this.#tables = kernel.TABLES.value;
		this.#scratch = kernel.allocate(this.#scratchBytes + 16);
		this.#view();
	}
	/**
	* Grows the memory when less is free than the tables may need beside `bytes`.
	* @returns true when it has grown
	* @throws {LoopFecError} `not-enough-memory`
	*/
	reserve(bytes) {
		const { kernel } = this;
		const lacking = kernel.appetite() + bytes - kernel.free();
		if (lacking <= 0) return false;
		this.#grow(Math.max(growPages, Math.ceil(lacking / pageBytes)));
		return true;
	}
	/**
	* Takes memory for what is found at the end of the file.
	* What is taken next follows it where `bytes` is a multiple of 64.
	* @returns its address
	* @throws {LoopFecError} `not-enough-memory`
	*/
	take(bytes) {
		const { kernel } = this;
		const lacking = bytes + pageBytes - kernel.free();
		if (lacking > 0) this.#grow(Math.ceil(lacking / pageBytes));
		return kernel.allocate(bytes);
	}
	/** How many records a table has. */
	size(table) {
		return this.u32[(this.#tables >>> 2) + table * 4 + 2];
	}
	/** Address of a record. @param segments address of the table's list of segments */
	address(segments, index) {
		const segment = this.u32[(segments >>> 2) + (index >>> 14)];
		return this.u32[(segment >>> 2) + (index & segmentMask)];
	}
	/**
	* Number of a key in a table; a new one gets the number that `size` had. Its parts may lie anywhere: those that stand in
	* the kernel's memory as they do in a key are not copied.
	* @param between what stands before the second part, which begins with it; 0 for nothing
	*/
	intern(table, bytes, s1, e1, s2, e2, between = 0) {
		if (bytes.buffer === this.u8.buffer) {
			const at = bytes.byteOffset + s1;
			if (between === 0 && s2 === e2) return this.kernel.intern(table, at, e1 - s1, 0);
			if (between !== 0 && s2 === e1 + 1 && bytes[e1] === between) return this.kernel.intern(table, at, e1 - s1, e2 - e1);
		}
		const at = this.#lay(bytes, s1, e1, s2, e2, between);
		return this.kernel.intern(table, at, e1 - s1, e2 - s2 + (between === 0 ? 0 : 1));
	}
	/** The same of an entry. @param journal number of its JournalCode */
	internEntry(bytes, s1, e1, s2, e2, journal) {
		return this.kernel.internEntry(this.#lay(bytes, s1, e1, s2, e2, 0), e1 - s1, e2 - s2, journal);
	}
	/** Lays the parts of a key side by side. @returns where */
	#lay(bytes, s1, e1, s2, e2, between) {
		const at = this.#room(e1 - s1 + e2 - s2 + 1);
		const { u8 } = this;
		let to = at;
		for (let i = s1; i < e1; i++) u8[to++] = bytes[i];
		if (between !== 0) u8[to++] = between;
		for (let i = s2; i < e2; i++) u8[to++] = bytes[i];
		return at;
	}
	/** Where the parts of a key stand. @param key its address */
	firstStart(key) {
		return key + 8 + (this.u32[key >>> 2] === 4294967295 ? 8 : 0);
	}
	firstEnd(key) {
		const lengths = this.u32[key >>> 2];
		return this.firstStart(key) + (lengths === 4294967295 ? this.u32[key + 8 >>> 2] : lengths & 65535);
	}
	secondEnd(key) {
		const lengths = this.u32[key >>> 2];
		return this.firstEnd(key) + (lengths === 4294967295 ? this.u32[key + 8 + 4 >>> 2] : lengths >>> 16);
	}
	#room(bytes) {
		if (bytes > this.#scratchBytes) {
			this.#scratchBytes = bytes * 2;
			this.#scratch = this.kernel.allocate(this.#scratchBytes + 16);
		}
		return this.#scratch;
	}
	#grow(pages) {
		try {
			this.kernel.memory.grow(pages);
		} catch {
			throw notEnough();
		}
		this.#view();
	}
	#view() {
		const { buffer } = this.kernel.memory;
		this.u8 = new Uint8Array(buffer);
		this.i32 = new Int32Array(buffer);
		this.u32 = new Uint32Array(buffer);
		this.f64 = new Float64Array(buffer);
	}
};
function notEnough() {
	return new LoopFecError("not-enough-memory", {
		fr: "Pas assez de mémoire pour les écritures de ce fichier. Fermer d’autres programmes, ou l’exporter par périodes",
		en: "Not enough memory for the entries of this file. Close other programs, or export it by periods"
	});
}

/** What the row check does with a column. Numbers, because the choice is made for every field of every row. */
const Task = {
	skip: 0,
	requiredText: 1,
	optionalText: 2,
	account: 3,
	requiredDate: 4,
	optionalDate: 5,
	validDate: 6,
	debit: 7,
	credit: 8,
	montant: 9,
	sens: 10,
	currencyAmount: 11,
	paymentText: 12,
	paymentDate: 13,
	optionalAccount: 14
};
function taskOf(column, header) {
	const { law } = column;
	if (law === null) return Task.skip;
	const need = law.need[header.regime];
	if (need === "absent") return Task.skip;
	switch (law.name) {
		case "ValidDate": return Task.validDate;
		case "Debit": return header.variant === "debit-credit" ? Task.debit : Task.skip;
		case "Credit": return header.variant === "debit-credit" ? Task.credit : Task.skip;
		case "Montant": return header.variant === "montant-sens" ? Task.montant : Task.skip;
		case "Sens": return header.variant === "montant-sens" ? Task.sens : Task.skip;
		case "Montantdevise": return Task.currencyAmount;
		case "ModeRglt": return Task.paymentText;
		case "DateRglt": return Task.paymentDate;
		case "CompteNum": return need === "required" ? Task.account : Task.optionalAccount;
	}
	if (law.type === "date") return need === "required" ? Task.requiredDate : Task.optionalDate;
	return need === "required" ? Task.requiredText : Task.optionalText;
}

/** Years that a date may be away from the closing date before somebody should look at it. */
const years = 10;
/**
* First and last plausible date, AAAAMMJJ: in 1900 to 2099, and near the closing date where it is known.
* @param closing AAAAMMJJ; 0 when the file name has none
*/
function plausibleDates(closing) {
	const year = Math.floor(closing / 1e4);
	const from = Math.max(1900, year - years);
	const to = year === 0 ? 2099 : Math.min(2099, year + years);
	return [from * 1e4, to * 1e4 + 9999];
}

/** Tells the kernel where the columns stand and how they are looked at. */
function describeFile(kernel, header, tasks, looks, { separator, needsCrLf, closing }) {
	const [from, to] = plausibleDates(closing);
	const sides = header.variant === "debit-credit";
	kernel.describe(looks.length, separator, needsCrLf, from, to, closing, !sides);
	const at = header.position.bind(header);
	const validAt = at("ValidDate");
	kernel.placeColumns(at("JournalCode"), at("JournalLib"), at("EcritureNum"), at("EcritureDate"), at("CompteNum"), at("CompteLib"), at("CompAuxNum"), at("CompAuxLib"), at("PieceRef"), at("EcritureLib"), at("EcritureLet"), at("DateLet"), validAt >= 0 && tasks[validAt] === Task.validDate ? validAt : -1, at("Montantdevise"), at("Idevise"), at(sides ? "Debit" : "Montant"), at(sides ? "Credit" : "Sens"));
	for (const [column, how] of looks.entries()) kernel.lookAt(column, how);
	kernel.forget();
}

const looks = {
	[Task.skip]: 0,
	[Task.requiredText]: 1,
	[Task.optionalText]: 0,
	[Task.account]: 2,
	[Task.requiredDate]: 3,
	[Task.optionalDate]: 4,
	[Task.validDate]: 3,
	[Task.debit]: 5,
	[Task.credit]: 5,
	[Task.montant]: 5,
	[Task.sens]: 7,
	[Task.currencyAmount]: 6,
	[Task.paymentText]: 1,
	[Task.paymentDate]: 3,
	[Task.optionalAccount]: 2
};
/** How the columns are looked at; null when rows of such a file cannot be passed. */
function looksOf(header, tasks) {
	if (tasks.length > 64) return null;
	const found = Uint8Array.from(tasks, (task) => looks[task]);
	const journal = header.position("JournalCode");
	const number = header.position("EcritureNum");
	const date = header.position("EcritureDate");
	const account = header.position("CompteNum");
	if (journal < 0 || number < 0 || date < 0 || account < 0) return null;
	if (found[date] !== 3 || found[account] !== 2) return null;
	found[journal] = 1;
	found[number] = 1;
	const [first, second] = header.variant === "debit-credit" ? ["Debit", "Credit"] : ["Montant", "Sens"];
	return [header.position(first), header.position(second)].some((at) => at < 0 || found[at] !== 5 && found[at] !== 7) ? null : found;
}

/**
* The plain form of an amount that nearly every row has: 1 to 13 digits, optionally a comma and up to two more.
* Any other form is left to {@link readAmount}.
* @returns cents, or -1 when the bytes have another form
*/
function plainCents(bytes, start, end) {
	let i = start;
	let value = 0;
	for (; i < end; i++) {
		const digit = bytes[i] - 48;
		if (digit < 0 || digit > 9) break;
		value = value * 10 + digit;
	}
	const whole = i - start;
	if (whole === 0 || whole > 13) return -1;
	if (i === end) return value * 100;
	if (bytes[i] !== 44) return -1;
	const decimals = end - i - 1;
	if (decimals > 2 || decimals === 0) return -1;
	const tens = bytes[i + 1] - 48;
	if (tens < 0 || tens > 9) return -1;
	if (decimals === 1) return value * 100 + tens * 10;
	const units = bytes[i + 2] - 48;
	if (units < 0 || units > 9) return -1;
	return value * 100 + tens * 10 + units;
}
const legal = /^([+-]?)(\d*)(?:,(\d*))?([+-]?)$/;
const spacedSign = /^([+-]?) *(\d*)(?:,(\d*))? *([+-]?)$/;
const point$1 = /^([+-]?)(\d*)\.(\d+)([+-]?)$/;
const grouped = /^([+-]?)(\d{1,3}(?:([ \u00a0\u202f\u2009.'’])\d{3})(?:\3\d{3})*)(?:,(\d*))?([+-]?)$/;
const groupedEnglish = /^([+-]?)(\d{1,3}(?:[, \u00a0\u202f]\d{3})+)\.(\d*)([+-]?)$/;
const exponent = /^([+-]?)(\d+)(?:,(\d*))?[eE]([+-]?\d{1,2})$/;
/** A longer text is no amount, and computing with its digits would take time. */
const maxCharacters = 100;
function decimal(negative, whole, fraction) {
	const digits = BigInt(`${whole}${fraction}` || "0");
	return {
		coefficient: negative ? -digits : digits,
		scale: fraction.length
	};
}
function reading(fault, value, fraction) {
	const significant = fraction.replace(/0+$/, "").length;
	return {
		empty: false,
		fault,
		value,
		decimals: Math.max(significant, Math.min(fraction.length, 2))
	};
}
const unreadable = {
	empty: false,
	fault: "syntax",
	value: null,
	decimals: 0
};
const blank = {
	empty: true,
	fault: null,
	value: {
		coefficient: 0n,
		scale: 2
	},
	decimals: 0
};
/**
* Reads an amount: decimal, comma, no thousands separator, signed first or last (A47 A-1 XII 2°). Faulty forms are
* named, and converted where they have one meaning only, so that the balance can still be computed.
* @param text the field, without the spaces around it
*/
function readAmount(text) {
	if (text === "") return blank;
	if (text.length > maxCharacters) return unreadable;
	let found = legal.exec(text);
	if (found !== null) {
		const [, first = "", whole = "", fraction = "", last = ""] = found;
		if (whole === "" && fraction === "") return unreadable;
		const value = decimal(first === "-" || last === "-", whole, fraction);
		return first !== "" && last !== "" ? reading("sign", null, fraction) : reading(null, value, fraction);
	}
	found = spacedSign.exec(text);
	if (found !== null && (found[2] !== "" || (found[3] ?? "") !== "")) {
		const [, first = "", whole = "", fraction = "", last = ""] = found;
		return reading("sign", first !== "" && last !== "" ? null : decimal(first === "-" || last === "-", whole, fraction), fraction);
	}
	found = groupedEnglish.exec(text);
	if (found !== null) {
		const [, first = "", whole = "", fraction = "", last = ""] = found;
		return reading("decimal-point", decimal(first === "-" || last === "-", whole.replace(/\D/g, ""), fraction), fraction);
	}
	found = point$1.exec(text);
	if (found !== null) {
		const [, first = "", whole = "", fraction = "", last = ""] = found;
		return reading("decimal-point", fraction.length === 3 && whole.length >= 1 && whole.length <= 3 && !/^0+$/.test(whole) ? null : decimal(first === "-" || last === "-", whole, fraction), fraction);
	}
	found = grouped.exec(text);
	if (found !== null) {
		const [, first = "", whole = "", , fraction = "", last = ""] = found;
		return reading("thousands-separator", decimal(first === "-" || last === "-", whole.replace(/\D/g, ""), fraction), fraction);
	}
	found = exponent.exec(text);
	if (found !== null) {
		const [, first = "", whole = "", fraction = "", power = "0"] = found;
		const mantissa = decimal(first === "-", whole, fraction);
		const shift = mantissa.scale - Number(power);
		return reading("exponent", shift >= 0 ? {
			coefficient: mantissa.coefficient,
			scale: shift
		} : {
			coefficient: mantissa.coefficient * 10n ** BigInt(-shift),
			scale: 0
		}, fraction);
	}
	return unreadable;
}
/** The value in whole cents when it has some and is small enough to be a safe integer, else null. */
function wholeCents(value) {
	let { coefficient, scale } = value;
	while (scale > 2 && coefficient % 10n === 0n) {
		coefficient /= 10n;
		scale--;
	}
	if (scale > 2) return null;
	coefficient *= 10n ** BigInt(2 - scale);
	return (coefficient < 0n ? -coefficient : coefficient) < 1n << 50n ? Number(coefficient) : null;
}

/**
* Eight digits as a number.
* @returns -1 when the bytes are not exactly eight digits
*/
function eightDigits(bytes, start, end) {
	if (end - start !== 8) return -1;
	let value = 0;
	for (let i = start; i < end; i++) {
		const digit = bytes[i] - 48;
		if (digit < 0 || digit > 9) return -1;
		value = value * 10 + digit;
	}
	return value;
}
/** Months since year 0. */
function months$1(yyyymmdd) {
	return Math.floor(yyyymmdd / 1e4) * 12 + Math.floor(yyyymmdd / 100) % 100;
}
const separated = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const french = /^(\d{2})[-/.](\d{2})[-/.](\d{4})(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const filler = /^[0/.-]+$/;
/** @param text the field, without the spaces around it */
function readDate$1(text) {
	if (text === "") return {
		empty: true,
		fault: null,
		value: null
	};
	if (filler.test(text)) return {
		empty: false,
		fault: "zero",
		value: null
	};
	if (/^\d{8}$/.test(text)) {
		const value = Number(text);
		if (isCalendarDay(value)) return {
			empty: false,
			fault: null,
			value
		};
		const turned = Number(`${text.slice(4)}${text.slice(2, 4)}${text.slice(0, 2)}`);
		const isDayFirst = turned >= 19000101 && turned < 21000101 && isCalendarDay(turned);
		return {
			empty: false,
			fault: isDayFirst ? "day-first" : "calendar",
			value: isDayFirst ? turned : null
		};
	}
	const iso = separated.exec(text);
	const day = french.exec(text);
	const written = iso !== null ? `${iso[1]}${iso[2]}${iso[3]}` : day !== null ? `${day[3]}${day[2]}${day[1]}` : null;
	return {
		empty: false,
		fault: "format",
		value: written !== null && isCalendarDay(Number(written)) ? Number(written) : null
	};
}

const amountRules = [amountEmpty, ...amountRules$1];
/** Lets the rules read one field that is not in the plain form, and reports what they say. */
var FieldReader = class {
	#findings;
	#header;
	#plausible;
	#line = 0;
	#column = 0;
	#field = {
		text: "",
		bytes: /* @__PURE__ */ new Uint8Array(0),
		start: 0,
		end: 0
	};
	/** @param closing AAAAMMJJ; 0 when the file name has none */
	constructor(header, closing, findings) {
		this.#header = header;
		this.#plausible = plausibleDates(closing);
		this.#findings = findings;
	}
	/** @param column 0-based; `start` and `end` without the spaces around the field */
	read(task, line, column, bytes, start, end) {
		const whole = decodeField(bytes.subarray(start, end), "utf-8");
		this.#line = line;
		this.#column = column;
		this.#field = {
			text: whole,
			bytes,
			start,
			end
		};
		const quoted = this.#apply([fieldQuoted], this.#field);
		const text = quoted ? whole.slice(1, -1).trim() : whole;
		switch (task) {
			case Task.requiredText:
			case Task.account:
			case Task.optionalAccount:
			case Task.optionalText:
				this.#readText(task, text, quoted);
				return;
			case Task.paymentText:
				if (text === "") this.#report(cashPaymentFields);
				return;
			case Task.requiredDate:
			case Task.optionalDate:
			case Task.paymentDate:
			case Task.validDate: return this.#readDate(task, text, quoted);
			case Task.debit:
			case Task.credit:
			case Task.montant:
			case Task.currencyAmount: return this.#readAmount(task, text, quoted);
			case Task.sens:
				if (text === "") this.#report(requiredFieldEmpty);
				else if (!quoted) this.#report(sensValue);
				return null;
			default: return;
		}
	}
	#readText(task, text, quoted) {
		if (task === Task.optionalText || quoted && text !== "") return;
		if (text.replaceAll("\0", "") === "") {
			if (task !== Task.optionalAccount) this.#report(requiredFieldEmpty);
		} else if (this.#apply([requiredFieldOnlyNbsp], this.#field)) return;
		else if (task !== Task.requiredText) this.#apply([accountFirstThreeDigits], this.#field);
	}
	#readDate(task, text, quoted) {
		const reading = readDate$1(text);
		if (reading.empty) {
			if (task === Task.requiredDate) this.#report(requiredFieldEmpty);
			if (task === Task.paymentDate) this.#report(cashPaymentFields);
			return;
		}
		if (task === Task.paymentDate && reading.fault === "zero") {
			this.#report(cashPaymentFields, { form: "zero" });
			return;
		}
		if (!quoted) {
			const required = task === Task.requiredDate || task === Task.validDate;
			if (required && this.#apply([requiredFieldOnlyNbsp], this.#field)) return void 0;
			if (!this.#apply(required ? requiredDateRules : optionalDateRules, reading) && reading.value !== null && !this.#isPlausible(reading.value)) this.#report(dateImplausible);
		}
		return reading.value ?? void 0;
	}
	/** Documents of opening entries may be older than the other dates. */
	#isPlausible(date) {
		const [from, to] = this.#header.columns[this.#column]?.law?.name === "PieceDate" ? plausibleDates(0) : this.#plausible;
		return date >= from && date <= to;
	}
	#readAmount(task, text, quoted) {
		const reading = readAmount(text);
		if (!quoted) this.#apply(task === Task.currencyAmount ? amountRules$1 : amountRules, reading);
		if (task === Task.currencyAmount) return void 0;
		if (reading.fault === null && reading.value !== null && reading.value.coefficient < 0n) this.#report(amountNegative);
		return reading.value === null ? null : wholeCents(reading.value) ?? reading.value;
	}
	/** Reports the first of the rules that has something to say. */
	#apply(rules, subject) {
		for (const rule of rules) {
			const params = rule.check(subject);
			if (params === null) continue;
			this.#findings.add(rule, this.#line, this.#column, this.#field.bytes, this.#field.start, this.#field.end, params);
			return true;
		}
		return false;
	}
	#report(rule, params = null) {
		const { bytes, start, end } = this.#field;
		this.#findings.add(rule, this.#line, this.#column, bytes, start, end, params);
	}
};

const point = 46;
const slash = 47;
const hyphen = 45;
/** Of an exponent. */
const lowerE = 101;
/** Digits before the point of an amount that is read here. */
const maxDigits = 11;
/**
* The faults that are met most, told from the bytes of a field alone: what is nothing but counted need not be read as
* text. {@link FieldReader} reads every field, these the same.
*/
var OddField = class {
	/** The one rule that has something to say of the field; null when none has. */
	rule = null;
	/** Cents, -1 when they cannot be read; or AAAAMMJJ, 0 when not known. */
	value = 0;
	/** @returns false when the field is another one, to be read by the rules */
	read(task, bytes, start, end) {
		this.rule = null;
		this.value = 0;
		if (start === end) return this.#readEmpty(task);
		switch (task) {
			case Task.requiredDate:
			case Task.optionalDate:
			case Task.validDate:
			case Task.paymentDate: return end - start === 8 ? this.#readDigits(bytes, start) : this.#readWritten(bytes, start, end);
			case Task.debit:
			case Task.credit: return this.#readPoint(bytes, start, end) || this.#readLetter(bytes, start, end);
			default: return false;
		}
	}
	#readEmpty(task) {
		switch (task) {
			case Task.optionalText:
			case Task.optionalDate: return true;
			case Task.requiredText:
			case Task.requiredDate:
				this.rule = requiredFieldEmpty;
				return true;
			case Task.paymentText:
			case Task.paymentDate:
				this.rule = cashPaymentFields;
				return true;
			case Task.debit:
			case Task.credit:
				this.rule = amountEmpty;
				return true;
			default: return false;
		}
	}
	/** Eight digits that are no day, in neither order. */
	#readDigits(bytes, start) {
		const value = eightDigits(bytes, start, start + 8);
		if (value <= 0 || isCalendarDay(value)) return false;
		const turned = value % 1e4 * 1e4 + Math.floor(value / 1e4) % 100 * 100 + Math.floor(value / 1e6);
		if (isCalendarDay(turned)) return false;
		this.rule = dateCalendar;
		return true;
	}
	/** AAAA-MM-JJ or JJ/MM/AAAA, with any of the usual marks. */
	#readWritten(bytes, start, end) {
		if (end - start !== 10) return false;
		const yearFirst = isMark$1(bytes[start + 4]);
		const [a, b] = yearFirst ? [4, 7] : [2, 5];
		let value = 0;
		for (let i = 0; i < 10; i++) {
			const byte = bytes[start + i];
			if (i === a || i === b) {
				if (!isMark$1(byte)) return false;
			} else if (byte < 48 || byte > 57) return false;
			else value = value * 10 + byte - 48;
		}
		if (!yearFirst) value = value % 1e4 * 1e4 + Math.floor(value / 1e4) % 100 * 100 + Math.floor(value / 1e6);
		if (!isCalendarDay(value)) return false;
		this.rule = dateFormat;
		this.value = value;
		return true;
	}
	/** Digits, a point, one or two digits. */
	#readPoint(bytes, start, end) {
		const decimals = bytes[end - 2] === point ? 1 : 2;
		const at = end - 1 - decimals;
		if (at <= start || at - start > maxDigits || bytes[at] !== point) return false;
		let value = 0;
		for (let i = start; i < end; i++) {
			if (i === at) continue;
			const digit = bytes[i] - 48;
			if (digit < 0 || digit > 9) return false;
			value = value * 10 + digit;
		}
		this.rule = amountDecimalPoint;
		this.value = decimals === 1 ? value * 10 : value;
		return true;
	}
	/** An amount other than zero with a letter behind it: 100,00C. */
	#readLetter(bytes, start, end) {
		const letter = bytes[end - 1] | 32;
		if (letter < 97 || letter > 122 || letter === lowerE) return false;
		if (plainCents(bytes, start, end - 1) <= 0) return false;
		this.rule = amountSyntax;
		this.value = -1;
		return true;
	}
};
function isMark$1(byte) {
	return byte === hyphen || byte === slash || byte === point;
}

/** Passes rows of which one field is odd: the rules read that field, the kernel the rest of the row. */
var OddRows = class {
	#memory;
	#check;
	#findings;
	#reader;
	#field = new OddField();
	/** By column: whether the rules may read it alone. */
	#alone;
	#validAt;
	#report;
	#earliest;
	#latest;
	constructor(memory, header, check, findings) {
		this.#memory = memory;
		this.#check = check;
		this.#report = memory.kernel.REPORT.value >>> 2;
		this.#findings = findings;
		const { closing } = check.judge;
		this.#reader = new FieldReader(header, closing, findings);
		[this.#earliest, this.#latest] = plausibleDates(closing);
		this.#validAt = header.position("ValidDate");
		const keyColumns = new Set([
			"JournalCode",
			"EcritureNum",
			"EcritureDate",
			"CompteNum"
		].map((name) => header.position(name)));
		this.#alone = header.columns.map((_, column) => !keyColumns.has(column));
	}
	/** @param base address of the reader's bytes. @returns whether the row that stopped the kernel has been passed */
	pass(reading, base, witness) {
		const { kernel, u32 } = this.#memory;
		const report = this.#report;
		const column = u32[report + 6];
		if (this.#alone[column] !== true || !witness.readsFields()) return false;
		const { bytes, start: rowStart, line } = reading;
		const places = u32[report + 7] >>> 2;
		const rowEnd = u32[report + 8] - base;
		const start = u32[places + column] + 1 - base;
		const end = column === this.#alone.length - 1 ? rowEnd : u32[places + column + 1] - base;
		const field = this.#field;
		const task = this.#check.tasks[column];
		if (!field.read(task, bytes, start, end)) return false;
		const { value, rule } = field;
		if (column === this.#validAt && value !== 0 && (value < this.#earliest || value > this.#latest)) return false;
		const next = u32[report + 9];
		const previous = reading.previousStart < 0 ? 0 : base + reading.previousStart;
		const passed = kernel.passOdd(column, value, previous, base + reading.previousEnd, line);
		this.#check.ledger.catchUp();
		if (passed === 0) return false;
		if (value < 0) this.#check.ledger.unreadableRows++;
		if (rule !== null) {
			if (this.#findings.onlyCounts(rule)) this.#findings.addMore(rule, 1);
			else this.#reader.read(task, line, column, bytes, start, end);
		}
		witness.readField(column, bytes, start, end);
		reading.start = next - base;
		reading.lineEnds[reading.start - rowEnd === 2 ? "crlf" : "lf"]++;
		reading.previousStart = rowStart;
		reading.previousEnd = rowEnd;
		reading.line++;
		return true;
	}
};

/** Adds the sums of the rows that the kernel has passed since the last time to those of the ledger. */
function takeSums({ kernel }, { ledger }) {
	const sums = [
		ledger.debit,
		ledger.credit,
		ledger.result
	];
	for (const [i, sum] of sums.entries()) sum.addDecimal({
		coefficient: kernel.takeTotal(i),
		scale: 2
	});
}
/** The same for what it has only counted. */
function takeCounts(memory, { state, judge }, findings) {
	const { slots } = state;
	judge.afterClosing.count += slots[20];
	judge.late.count += slots[22];
	findings.addMore(fileOrderByValidation, slots[25]);
	slots[20] = slots[22] = slots[25] = 0;
	takeKinds(memory, slots);
}
/** Rows by what their account is: the kernel counts them by account. */
function takeKinds(memory, slots) {
	const { u32, kernel } = memory;
	const segments = kernel.segments(2);
	for (let pair = memory.size(2) - 1; pair >= 0; pair--) {
		const at = memory.address(segments, pair);
		const rows = u32[at + 12 >>> 2];
		const kind = u32[at + 8 >>> 2];
		u32[at + 12 >>> 2] = 0;
		if ((kind & 1) !== 0) slots[15] += rows;
		if ((kind & 32) !== 0) slots[14] += rows;
		if ((kind & 2) !== 0) slots[16] += rows;
		if ((kind & 64) !== 0) slots[17] += rows;
	}
}

/** Bytes that may be read beyond the end of the buffer. */
const slack = 64;
/** Bytes of memory that the tables may need for each byte of rows: an entry of a few bytes takes a record and a key. */
const tableBytesPerByte = 80;
/** The same of a record of which the beginning has been read before: its fields are keys of the tables, and copied to them. */
const tableBytesPerPendingByte = 8;
/** After rows that the rules had to read, so many more are given to them, at most, before the kernel is asked again. */
const mostPatience = 32;
/** A longer row is for the rules to read. */
const longestRow = 65536;
function learnedColumns(header) {
	const columns = [];
	columns[1] = [header.position("JournalCode"), header.position("JournalLib")];
	columns[2] = [header.position("CompteNum"), header.position("CompteLib")];
	return columns.map((pair) => pair.filter((column) => column >= 0));
}
/**
* Passes the rows in which no rule has anything to say, and books them in the same tables. It reads a row more strictly
* than any rule: what it does not pass, the rules read. So the rules stand in one place, and a fast row in another.
*/
var RowPasser = class {
	#memory;
	#check;
	#findings;
	#odd;
	/** How the columns are looked at; null when rows of such a file cannot be passed. */
	#looks;
	#header;
	#closing;
	#report;
	/** By what the kernel has not heard of: the columns of its code and its label. */
	#learned;
	/** Places of a row's fields; only those that are learned. */
	#starts;
	#ends;
	#separator = 9;
	#base = 0;
	#size = 0;
	#patience = 0;
	#hasLeft = false;
	/** Of the row that was cut last. */
	rowEnd = 0;
	nextRow = 0;
	#wait = 0;
	#stop = 0;
	#witness = null;
	constructor(memory, header, check, findings) {
		this.#memory = memory;
		this.#header = header;
		this.#check = check;
		this.#findings = findings;
		this.#odd = new OddRows(memory, header, check, findings);
		this.#closing = check.judge.closing;
		this.#report = memory.kernel.REPORT.value >>> 2;
		this.#starts = new Int32Array(check.tasks.length);
		this.#ends = new Int32Array(check.tasks.length);
		this.#looks = looksOf(header, check.tasks);
		this.#learned = learnedColumns(header);
		this.#shareSlots();
	}
	/** A buffer in the kernel's memory that begins with these bytes. */
	takeOver(bytes, length, separator) {
		this.#separator = separator;
		this.#hasLeft = false;
		this.#memory.reserve(bytes.length + slack + length * tableBytesPerByte);
		if (this.#size < bytes.length) {
			this.#size = bytes.length;
			this.#base = this.#memory.kernel.allocate(this.#size + slack);
		}
		this.#shareSlots();
		this.#memory.kernel.forget();
		const buffer = this.#buffer();
		buffer.set(bytes.subarray(0, length));
		return buffer;
	}
	/**
	* Before rows are read: the memory must not grow while they are.
	* @param bytes that have come; `pending` bytes before them of a record that is not whole yet
	* @returns the buffer, which may be another view; null when the reader has one of its own
	*/
	prepare(bytes, pending) {
		const needed = bytes * tableBytesPerByte + pending * tableBytesPerPendingByte;
		if (this.#memory.reserve(needed)) this.#shareSlots();
		return this.#hasLeft ? null : this.#buffer();
	}
	/** The reader goes on in a buffer of its own: rows are no longer passed, but still booked here. */
	leave() {
		this.#hasLeft = true;
	}
	/** Counts what lies in the kernel's memory. */
	countEncoded = (lines) => {
		const { kernel, u8, u32 } = this.#memory;
		if (lines.buffer !== u8.buffer) return null;
		kernel.countEncoded(lines.byteOffset, lines.byteOffset + lines.length);
		const at = kernel.COUNTS.value >>> 2;
		return {
			sequences: u32[at],
			invalid: u32[at + 1],
			c1: u32[at + 2]
		};
	};
	/** The bytes of the buffer have moved. */
	moved() {
		this.#memory.kernel.forget();
	}
	/** Whether it is worth asking. @param length how far the bytes have been read */
	isWilling(bytes, start, length) {
		if (this.#looks === null || this.#hasLeft) return false;
		const { bad } = this.#check;
		if (bad.waiting) {
			if (!this.#hasAllFields(bytes, start, length)) return false;
			bad.flush();
		}
		if (this.#wait > 0) {
			this.#wait--;
			return false;
		}
		return true;
	}
	#hasAllFields(bytes, start, length) {
		const last = Math.min(length, start + longestRow);
		let fields = 1;
		for (let i = start; i < last; i++) {
			const byte = bytes[i];
			if (byte === this.#separator) fields++;
			else if (byte === 10 || byte === 13) return fields === this.#check.tasks.length;
		}
		return false;
	}
	/** Passes rows from the reader's start on, and tells the witness. @returns how many */
	pass(reading, length, witness) {
		let rows = 0;
		for (;;) {
			const from = reading.line;
			this.#stop = this.#passPlain(reading, length);
			const passed = reading.line - from;
			if (passed > 0) witness.skip(passed);
			rows += passed;
			if (this.#stop !== 1) break;
			if (this.#odd.pass(reading, this.#base, witness)) rows++;
			else if (!this.#meet(reading)) break;
		}
		if (rows > 0) this.#patience = 0;
		else {
			this.#patience = Math.min(mostPatience, this.#patience * 2 + 1);
			this.#wait = this.#patience >> 2;
		}
		if (this.#stop === 2) takeSums(this.#memory, this.#check);
		return rows;
	}
	/** Has the ledger learn what the kernel has not heard of. @returns false when that is not what stopped it */
	#meet(reading) {
		const { u32 } = this.#memory;
		const report = this.#report;
		const unknown = u32[report + 11];
		if (unknown === 0) return false;
		u32[report + 11] = 0;
		const starts = this.#starts;
		const ends = this.#ends;
		const places = u32[report + 7] >>> 2;
		for (const column of this.#learned[unknown]) {
			starts[column] = u32[places + column] + 1 - this.#base;
			ends[column] = u32[places + column + 1] - this.#base;
		}
		this.#check.ledger.meet(unknown, reading.bytes, starts, ends, reading.line);
		return true;
	}
	/**
	* Cuts the row at which `pass` has just stopped, if the kernel knows how: one without special bytes.
	* @param bounds gets the places of the separators, from the second place on
	* @returns how many fields there are; 0 when not known
	*/
	cut(bounds) {
		const { u32 } = this.#memory;
		const report = this.#report;
		const base = this.#base;
		if (this.#stop !== 1 || u32[report + 9] === 0) return 0;
		this.rowEnd = u32[report + 8] - base;
		this.nextRow = u32[report + 9] - base;
		const places = (u32[report + 7] >>> 2) + 1;
		const most = Math.min(u32[report + 10], bounds.length - 2);
		let fields = 1;
		while (fields <= most) {
			const at = u32[places + fields - 1] - base;
			if (at >= this.rowEnd) return fields;
			bounds[fields++] = at;
		}
		return most < bounds.length - 2 ? fields : 0;
	}
	/** @returns what stopped the kernel */
	#passPlain(reading, length) {
		const { kernel, u32 } = this.#memory;
		const base = this.#base;
		const previous = reading.previousStart < 0 ? 0 : base + reading.previousStart;
		const report = this.#report;
		const stop = kernel.pass(base + reading.start, base + length, previous, base + reading.previousEnd, reading.line);
		this.#check.ledger.catchUp();
		const rows = u32[report];
		if (rows > 0) {
			reading.lineEnds.lf += u32[report + 1];
			reading.lineEnds.crlf += u32[report + 2];
			reading.start = u32[report + 3] - base;
			reading.previousStart = u32[report + 4] - base;
			reading.previousEnd = u32[report + 5] - base;
			reading.line += rows;
		}
		return stop;
	}
	/** No row follows. */
	finish() {
		takeSums(this.#memory, this.#check);
		takeCounts(this.#memory, this.#check, this.#findings);
	}
	#buffer() {
		return new Uint8Array(this.#memory.kernel.memory.buffer, this.#base, this.#size);
	}
	#shareSlots() {
		const { kernel } = this.#memory;
		const { state } = this.#check;
		const shared = new Int32Array(kernel.memory.buffer, kernel.SLOTS.value, 64);
		if (state.slots.length > 0) shared.set(state.slots);
		state.slots = shared;
	}
	/** The official judge has nothing to say of a row that passes, and cuts the file into the same rows. */
	agreesWith(witness) {
		if (!witness.isBetweenRows()) return false;
		if (this.#witness === witness) return true;
		const looks = this.#looks;
		if (looks === null || !witness.agrees(looks)) return false;
		this.#witness = witness;
		const shape = {
			separator: this.#separator,
			needsCrLf: witness.cutsAtCrLf(),
			closing: this.#closing
		};
		describeFile(this.#memory.kernel, this.#header, this.#check.tasks, looks, shape);
		return true;
	}
};

const signatures = [
	["zip", [
		80,
		75,
		3,
		4
	]],
	["zip", [
		80,
		75,
		5,
		6
	]],
	["gzip", [31, 139]],
	["PDF", [
		37,
		80,
		68,
		70
	]],
	["PNG", [
		137,
		80,
		78,
		71
	]],
	["xls", [
		208,
		207,
		17,
		224
	]],
	["7z", [
		55,
		122,
		188,
		175
	]],
	["rar", [
		82,
		97,
		114,
		33
	]],
	["bzip2", [
		66,
		90,
		104
	]],
	["zstd", [
		40,
		181,
		47,
		253
	]]
];
/** "Journal" in EBCDIC. */
const ebcdicJournal = [
	209,
	150,
	164,
	153,
	149,
	129,
	147
];
function startsWith(bytes, expected, at = 0) {
	return expected.every((byte, i) => bytes[at + i] === byte);
}
function contains(bytes, text) {
	const first = text.charCodeAt(0);
	for (let i = bytes.indexOf(first); i >= 0; i = bytes.indexOf(first, i + 1)) {
		let k = 1;
		while (k < text.length && bytes[i + k] === text.charCodeAt(k)) k++;
		if (k === text.length) return true;
	}
	return false;
}
/** How many bytes {@link sniff} wants to see, or the whole file when it is smaller. */
const sniffBytes = 4096;
/** @param head the first {@link sniffBytes} bytes of the file */
function sniff(head) {
	if (startsWith(head, [
		255,
		254,
		0,
		0
	]) || startsWith(head, [
		0,
		0,
		254,
		255
	])) return {
		kind: "encoded",
		encoding: "utf-32"
	};
	if (startsWith(head, [255, 254])) return {
		kind: "encoded",
		encoding: "utf-16le"
	};
	if (startsWith(head, [254, 255])) return {
		kind: "encoded",
		encoding: "utf-16be"
	};
	const found = signatures.find(([, bytes]) => startsWith(head, bytes));
	if (found !== void 0) {
		const [format] = found;
		return {
			kind: "foreign",
			format: format === "zip" && (contains(head, "[Content_Types].xml") || contains(head, "xl/")) ? "xlsx" : format
		};
	}
	const bom = startsWith(head, [
		239,
		187,
		191
	]);
	let i = bom ? 3 : 0;
	while (head[i] === 32 || head[i] === 9 || head[i] === 10 || head[i] === 13) i++;
	if (startsWith(head, [
		60,
		63,
		120,
		109,
		108
	], i) || startsWith(head, [
		60,
		99,
		111,
		109,
		112,
		116
	], i)) return { kind: "xml" };
	if (startsWith(head, ebcdicJournal)) return {
		kind: "encoded",
		encoding: "ebcdic"
	};
	const nuls = countNuls(head);
	if (nuls.even + nuls.odd > 0) {
		const half = head.length / 2;
		if (nuls.odd > half * .7 && nuls.even < half * .1) return {
			kind: "encoded",
			encoding: "utf-16le"
		};
		if (nuls.even > half * .7 && nuls.odd < half * .1) return {
			kind: "encoded",
			encoding: "utf-16be"
		};
		if (nuls.even + nuls.odd > head.length * .1) return {
			kind: "foreign",
			format: "binary"
		};
	}
	return {
		kind: "text",
		bom
	};
}
function countNuls(head) {
	let even = 0;
	let odd = 0;
	for (let i = 0; i < head.length; i++) {
		if (head[i] !== 0) continue;
		if (i % 2 === 0) even++;
		else odd++;
	}
	return {
		even,
		odd
	};
}

/** What software writes where it knows none; its key is right. */
const noSiren = "000000000";
/** The rules about the file's name. An empty name is that of standard input: nothing can be said. */
function judgeName(name, findings) {
	if (name === "") return;
	const { siren, closing, closingIsDate } = parseFileName(name);
	const encoder = new TextEncoder();
	if (closing === null) {
		findings.add(fileNamePattern, 0, -1, encoder.encode(baseName(name)));
		return;
	}
	if (siren === null) findings.add(fileNameSiren, 0, -1, encoder.encode(baseName(name)));
	else if (siren === noSiren || !hasLuhnKey(siren)) {
		const bytes = encoder.encode(siren);
		const params = siren === noSiren ? { form: "zeros" } : null;
		findings.add(fileNameSirenChecksum, 0, -1, bytes, 0, bytes.length, params);
	}
	if (!closingIsDate) findings.add(fileNameClosingDate, 0, -1, encoder.encode(closing));
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SP = 32;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
function isDigit$1(byte) {
	return byte !== void 0 && byte >= 48 && byte <= 57;
}
/** Space, TAB, LF, VT, FF, CR: not the no-break space, not NUL. */
function isWhiteSpace(byte) {
	return byte === 32 || byte !== void 0 && byte >= 9 && byte <= 13;
}
/** Where the value ends for a test that tolerates one LF as its last byte. */
function endBeforeLf(bytes, start, end) {
	return end > start && bytes[end - 1] === 10 ? end - 1 : end;
}
/** Nothing, or spaces only; one LF may follow. */
function isBlank$3(bytes, start, end) {
	const stop = endBeforeLf(bytes, start, end);
	for (let i = start; i < stop; i++) if (bytes[i] !== 32) return false;
	return true;
}
/** Nothing, or spaces only; one LF may follow the spaces, but an LF alone is a value. */
function isMissing(bytes, start, end) {
	return start === end || bytes[start] === 32 && isBlank$3(bytes, start, end);
}
/** A value that comes from elsewhere, as text with one character per byte. */
function latin1(bytes, start, end) {
	let text = "";
	for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]);
	return text;
}

const PATTERN = /([^\n]+)FEC(20[0-9]{2})[01][0-9][0-3][0-9]/i;
const WHITE_SPACE = /[ \t\n\v\f\r]/;
/**
* Reads a base name as the official tool does: the last `FEC20YYMMDD` after at least one character, any case, anything
* behind it. The date is no calendar check. `null`: the tool refuses the file.
*/
function readOfficialFileName(name) {
	const [, prefix, year] = PATTERN.exec(name) ?? [];
	if (prefix === void 0 || year === void 0) return null;
	return {
		year: Number(year),
		prefix,
		whiteSpaceInPrefix: WHITE_SPACE.test(prefix)
	};
}

/**
* Classes of what the official tool notes: anomaly (E), hard column absent (O), mandatory data empty (V), alert (A),
* extra column (S). A and S never weigh on the verdict by themselves.
*/
const OFFICIAL_CLASSES = [
	"A",
	"E",
	"O",
	"S",
	"V"
];
const NO_BYTES = /* @__PURE__ */ new Uint8Array(0);
/** Counts findings per class and hands them on. */
var FindingLog = class {
	#counts = {
		A: 0,
		E: 0,
		O: 0,
		S: 0,
		V: 0
	};
	/** One object serves all findings. */
	#finding = {
		class: "A",
		code: "account",
		line: 0,
		column: 0,
		name: "",
		bytes: NO_BYTES,
		start: 0,
		end: 0
	};
	#onFinding;
	constructor(onFinding) {
		this.#onFinding = onFinding;
	}
	get counts() {
		return { ...this.#counts };
	}
	add(classOf, code, line, column = -1, name = "", bytes = NO_BYTES, start = 0, end = 0) {
		this.#counts[classOf]++;
		if (this.#onFinding === void 0) return;
		const finding = this.#finding;
		finding.class = classOf;
		finding.code = code;
		finding.line = line;
		finding.column = column;
		finding.name = name;
		finding.bytes = bytes;
		finding.start = start;
		finding.end = end;
		this.#onFinding(finding);
	}
};

const ALL = [
	"BIC",
	"COM",
	"BAT",
	"BNCT"
];
const COMMERCIAL = ["BIC", "COM"];
const CASH = ["BAT", "BNCT"];
function column(legal, internal, kind, rest = {}) {
	return {
		legal: typeof legal === "string" ? [legal] : legal,
		internal,
		kind,
		hard: false,
		blankIsError: false,
		regimes: ALL,
		demanded: true,
		missingIn: [],
		...rest
	};
}
const hardAndFilled = {
	hard: true,
	blankIsError: true
};
/** Every column of the official tool, in the order of the law. */
const OFFICIAL_COLUMNS = [
	column("JournalCode", "code_jrnal", "text", { missingIn: COMMERCIAL }),
	column("JournalLib", "lib_jrnal", "text", { missingIn: COMMERCIAL }),
	column("EcritureNum", "num_ecr", "text", hardAndFilled),
	column("EcritureDate", "date_cpt", "date", hardAndFilled),
	column("CompteNum", "num_cpte_gen", "account", hardAndFilled),
	column("CompteLib", "lib_cpte_gen", "text", hardAndFilled),
	column("CompAuxNum", "num_cpte_aux", "text"),
	column("CompAuxLib", "lib_cpt_aux", "text"),
	column("PieceRef", "num_piece", "text", { missingIn: ALL }),
	column("PieceDate", "date_piece", "date", { missingIn: ALL }),
	column("EcritureLib", "lib_ecriture", "text", hardAndFilled),
	column(["Debit", "Montant"], "mtn_debit", "amount", { hard: true }),
	column(["Credit", "Sens"], "mtn_credit", "amount", { hard: true }),
	column("EcritureLet", "code_lettrage", "text"),
	column("DateLet", "date_lettrage", "date"),
	column("ValidDate", "valid_date", "date", { missingIn: COMMERCIAL }),
	column("Montantdevise", "mtn_devise", "amount"),
	column("Idevise", "idevise", "text"),
	column("DateRglt", "paiement_date", "date", { regimes: CASH }),
	column("ModeRglt", "paiement_mode", "text", { regimes: CASH }),
	column("NatOp", "prestation", "text", { regimes: CASH }),
	column("IdClient", "client", "text", { regimes: ["BNCT"] }),
	column("Result", "ecr_type", "unchecked", { demanded: false })
];
/** Internal names of the two sides of the debit/credit alert. */
const DEBIT = "mtn_debit";
const CREDIT = "mtn_credit";
/** The legal name of a column that the official tool ignores like a closing one. */
const IGNORED_NAME = "ZFICTIFZ";

/** Lead and continuation bytes of é and è in UTF-8; the same letters in ISO 8859-15 are one byte. */
const LEAD = 195;
const E_ACUTE = 169;
const E_GRAVE = 168;
const EURO_8859_15 = 164;
const UNDERSCORE = "_";
function isUtf8(bytes) {
	try {
		new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
/** What ISO 8859-15 makes of the bytes, in UTF-8. Beyond ASCII only é, è and the number of bytes matter. */
function toUtf8(bytes) {
	const utf8 = [];
	for (const byte of bytes) if (byte < 128) utf8.push(byte);
	else if (byte === EURO_8859_15) utf8.push(226, 130, 172);
	else utf8.push(192 | byte >> 6, 128 | byte & 63);
	return utf8;
}
function isAsciiLetter(byte) {
	const lower = byte | 32;
	return lower >= 97 && lower <= 122;
}
/**
* A column name as the official tool compares it: é and è become e, spaces at the end go, every other byte that is not
* an ASCII letter or digit becomes `_`, upper case.
*/
function normaliseName(cell) {
	const bytes = isUtf8(cell) ? [...cell] : toUtf8(cell);
	while (bytes.at(-1) === 32) bytes.pop();
	let name = "";
	for (let i = 0; i < bytes.length; i++) {
		const byte = bytes[i];
		const next = bytes[i + 1];
		if (isAsciiLetter(byte) || isDigit$1(byte)) name += String.fromCharCode(byte);
		else if (byte === LEAD && (next === E_ACUTE || next === E_GRAVE)) {
			name += "e";
			i++;
		} else name += UNDERSCORE;
	}
	return name.toUpperCase();
}

/** Bytes from the start of the file that decide the record separator. */
const SEPARATOR_WINDOW = 4096;
/** One CR LF pair in the window decides for the whole file, then one CR, then one LF. */
function chooseRecordSeparator(window) {
	const firstCr = window.indexOf(13);
	if (firstCr === -1) return window.includes(10) ? "lf" : "none";
	for (let i = firstCr; i !== -1; i = window.indexOf(13, i + 1)) if (window[i + 1] === 10) return "crlf";
	return "cr";
}
const MIN_CELLS = 9;
const CANDIDATES = [
	{
		byte: 9,
		always: true
	},
	{
		byte: 124,
		always: true
	},
	{
		byte: 44,
		always: false
	},
	{
		byte: 59,
		always: false
	}
];
/** Cells of a record whose trailing empty cells are dropped. A NUL fills no cell. */
function countCells(record, separator) {
	let cells = 1;
	let filled = 0;
	for (const byte of record) if (byte === separator) cells++;
	else if (byte !== 0) filled = cells;
	return filled;
}
/**
* The byte between fields, from the first record without its CR LF (a lone LF is still there). Comma and semicolon
* count only for years before 2013. `null`: the tool refuses the file.
*/
function chooseFieldSeparator(record, year) {
	for (const { byte, always } of CANDIDATES) if ((always || year < 2013) && countCells(record, byte) >= MIN_CELLS) return byte;
	return null;
}

/** Bytes of one record that are kept: a row that long is many rows glued together, its first fields decide. */
const MAX_RECORD = 16777216;
/** The same where the whole file is one record: whatever it holds, the tool gives no verdict. */
const MAX_SINGLE_RECORD = 1048576;
/** End of the record without a CR LF, or else without a CR as its last byte. Not for a record with inner CR LF pairs. */
function endWithoutEol(bytes, start, end) {
	const last = end > start ? bytes[end - 1] : void 0;
	if (last === 13) return end - 1;
	return last === 10 && end - 1 > start && bytes[end - 2] === 13 ? end - 2 : end;
}
/** End of the record without the record separator. */
function endWithoutSeparator(bytes, start, end, separator) {
	if (end === start || separator === "none") return end;
	const last = bytes[end - 1];
	if (separator === "lf") return last === 10 ? end - 1 : end;
	if (separator === "cr") return last === 13 ? end - 1 : end;
	return last === 10 && end - 1 > start && bytes[end - 2] === 13 ? end - 2 : end;
}
/** Cuts a stream into records the way the official tool does, in chunks of any size. */
var RecordSplitter = class {
	/** `null` until enough bytes have come. */
	separator = null;
	/** Records handed out so far. */
	count = 0;
	#onRecord;
	#held = new Uint8Array(SEPARATOR_WINDOW);
	#heldLength = 0;
	#lastHeld = -1;
	/** @param ahead the first bytes of the stream, where they are known before they are pushed: records need not wait then */
	constructor(onRecord, ahead = null) {
		this.#onRecord = onRecord;
		if (ahead !== null && ahead.length >= 4096) this.separator = chooseRecordSeparator(ahead.subarray(0, SEPARATOR_WINDOW));
	}
	/** Every byte so far belongs to a record that was handed out. */
	get isBetweenRecords() {
		return this.separator !== null && this.#heldLength === 0;
	}
	push(chunk) {
		let rest = chunk;
		if (this.separator === null) {
			if (this.#heldLength === 0 && chunk.length >= 4096) this.separator = chooseRecordSeparator(chunk.subarray(0, SEPARATOR_WINDOW));
			else {
				const missing = SEPARATOR_WINDOW - this.#heldLength;
				this.#hold(chunk, 0, Math.min(missing, chunk.length));
				if (this.#heldLength < 4096) return;
				this.#openWindow();
				rest = chunk.subarray(missing);
			}
		}
		this.#split(rest);
	}
	end() {
		if (this.separator === null) this.#openWindow();
		if (this.#heldLength > 0) this.#emitHeld();
	}
	#openWindow() {
		const window = this.#held.slice(0, this.#heldLength);
		this.#heldLength = 0;
		this.#lastHeld = -1;
		this.separator = chooseRecordSeparator(window);
		this.#split(window);
	}
	#split(chunk) {
		const separator = this.separator;
		const wanted = separator === "cr" ? 13 : 10;
		let start = 0;
		for (let i = separator === "none" ? -1 : chunk.indexOf(wanted); i !== -1; i = chunk.indexOf(wanted, i + 1)) {
			if (separator === "crlf" && (i === 0 ? this.#lastHeld : chunk[i - 1]) !== 13) continue;
			if (this.#heldLength > 0) {
				this.#hold(chunk, start, i + 1);
				this.#emitHeld();
			} else {
				this.count++;
				this.#onRecord(chunk, start, i + 1, this.count);
			}
			start = i + 1;
		}
		if (start < chunk.length) this.#hold(chunk, start, chunk.length);
	}
	#emitHeld() {
		const length = this.#heldLength;
		this.#heldLength = 0;
		this.#lastHeld = -1;
		this.count++;
		this.#onRecord(this.#held, 0, length, this.count);
	}
	#hold(chunk, start, end) {
		if (start === end) return;
		this.#lastHeld = chunk[end - 1];
		const limit = this.separator === "none" ? MAX_SINGLE_RECORD : MAX_RECORD;
		const kept = Math.min(end - start, limit - this.#heldLength);
		const length = this.#heldLength + kept;
		if (length > this.#held.length) {
			const larger = new Uint8Array(Math.min(limit, Math.max(length, this.#held.length * 2)));
			larger.set(this.#held.subarray(0, this.#heldLength));
			this.#held = larger;
		}
		this.#held.set(chunk.subarray(start, start + kept), this.#heldLength);
		this.#heldLength = length;
	}
};

/** A record without NULs and without its leftmost CR LF pair, or else without a CR as its last byte. */
function withoutEolAndNul(record) {
	let eol = record.indexOf(13);
	while (eol !== -1 && eol < record.length - 1 && record[eol + 1] !== 10) eol = record.indexOf(13, eol + 1);
	const resume = eol === -1 ? record.length : eol + 2;
	const stop = eol === -1 ? record.length : eol;
	return record.filter((byte, i) => byte !== 0 && (i < stop || i >= resume));
}
function splitNames(text, separator) {
	const cells = [];
	let start = 0;
	for (let i = 0; i <= text.length; i++) {
		if (i < text.length && text[i] !== separator) continue;
		let end = i;
		if (i < text.length) while (end > start && text[end - 1] === 32) end--;
		cells.push(text.subarray(start, end));
		start = i + 1;
		while (text[start] === 32) start++;
	}
	while (cells.length > 0 && cells.at(-1).length === 0) cells.pop();
	return cells;
}
/** The separator, then nothing but spaces: one unnamed column, however many separators precede it. */
function hasClosingColumn(text, separator) {
	let end = text.length;
	while (end > 0 && text[end - 1] === 32) end--;
	return end > 0 && text[end - 1] === separator;
}
function withoutMark(text) {
	return text[0] === 239 && text[1] === 187 && text[2] === 191 ? text.subarray(3) : text;
}
function mapColumns(names, regime) {
	const legal = /* @__PURE__ */ new Map();
	const internal = /* @__PURE__ */ new Map();
	for (const column of OFFICIAL_COLUMNS) {
		if (!column.regimes.includes(regime)) continue;
		internal.set(column.internal.toUpperCase(), column);
		for (const label of column.legal) legal.set(label.toUpperCase(), {
			column,
			label
		});
	}
	return names.map((name) => {
		if (name === "ZFICTIFZ") return {
			name,
			role: "ignored",
			column: null,
			label: name
		};
		const found = legal.get(name);
		if (found !== void 0) {
			legal.delete(name);
			return {
				name,
				role: "mapped",
				...found
			};
		}
		const column = internal.get(name);
		if (column !== void 0) return {
			name,
			role: "mapped",
			column,
			label: column.legal[0]
		};
		return {
			name,
			role: "extra",
			column: null,
			label: name
		};
	});
}
/** Reads the first record, given without its line end and NULs ({@link withoutEolAndNul}). */
function readHeader(record, recordSeparator, fieldSeparator, regime) {
	const end = endWithoutSeparator(record, 0, record.length, recordSeparator);
	const text = withoutMark(record.subarray(0, end));
	const columns = mapColumns(splitNames(text, fieldSeparator).map(normaliseName), regime);
	if (hasClosingColumn(text, fieldSeparator)) columns.push({
		name: "",
		role: "ignored",
		column: null,
		label: ""
	});
	const recognised = columns.some(({ role }) => role === "mapped");
	const extras = columns.filter(({ role }) => recognised && role === "extra").map(({ name }) => name);
	const extraNames = [...new Set(extras)];
	const present = new Set(columns.map(({ column }) => column));
	return {
		columns,
		missing: OFFICIAL_COLUMNS.filter((column) => column.demanded && column.regimes.includes(regime) && !present.has(column)),
		extraNames,
		stuck: extraNames.length < extras.length || extraNames.includes("")
	};
}

/** `null`: the file is not rewritten. It is when both names exist and neither stands first. */
function findMontantSens(header) {
	const names = header.columns.map(({ name }) => name);
	const montant = names.lastIndexOf("MONTANT");
	const sens = names.lastIndexOf("SENS");
	return montant > 0 && sens > 0 ? {
		montant,
		sens
	} : null;
}
const UPPER_C = 67;
const UPPER_D = 68;
function readSens(bytes, from, to) {
	let start = from;
	let end = to;
	while (start < end && isWhiteSpace(bytes[start])) start++;
	while (end > start && isWhiteSpace(bytes[end - 1])) end--;
	if (end - start === 1) {
		const letter = bytes[start] & -33;
		if (letter === UPPER_D) return "debit";
		return letter === UPPER_C ? "credit" : null;
	}
	if (end - start !== 2 || bytes[start + 1] !== 49) return null;
	if (bytes[start] === 43) return "debit";
	return bytes[start] === 45 ? "credit" : null;
}
const FLUSH_AT = 65536;
/**
* Rewrites a Montant/Sens file into the Debit/Credit file that the official tool then tests: rows padded to the width of
* the header, every record ended by LF.
*/
var MontantSensRewriter = class {
	/** A row without content, or with a Sens that is not understood: the tool stops without a verdict. */
	failed = false;
	positions;
	#width;
	#fieldSeparator;
	#write;
	#out = new Uint8Array(FLUSH_AT * 2);
	#length = 0;
	/** `write` gets rewritten bytes, valid during the call only. */
	constructor(positions, width, fieldSeparator, write) {
		this.positions = positions;
		this.#width = width;
		this.#fieldSeparator = fieldSeparator;
		this.#write = write;
	}
	header(record, end) {
		this.#reserve(end + 1);
		this.#copy(record, 0, end);
		this.#put(10);
	}
	row(bytes, start, recordEnd, recordSeparator) {
		if (this.failed) return;
		const separator = this.#fieldSeparator;
		const { montant, sens } = this.positions;
		let end = endWithoutEol(bytes, start, recordEnd);
		end = endWithoutSeparator(bytes, start, end, recordSeparator);
		while (end > start && bytes[end - 1] === separator) end--;
		let cells = 0;
		let montantStart = -1;
		let montantEnd = -1;
		let sensStart = -1;
		let sensEnd = -1;
		for (let i = start, cellStart = start; i <= end && start < end; i++) {
			if (i < end && bytes[i] !== separator) continue;
			if (cells === montant) {
				montantStart = cellStart;
				montantEnd = i;
			} else if (cells === sens) {
				sensStart = cellStart;
				sensEnd = i;
			}
			cells++;
			cellStart = i + 1;
		}
		const side = sensStart === -1 ? null : readSens(bytes, sensStart, sensEnd);
		if (side === null) {
			this.failed = true;
			return;
		}
		this.#reserve(2 * (end - start) + this.#width + 2);
		if (side === "debit") {
			this.#copy(bytes, start, sensStart);
			this.#put(48);
			this.#copy(bytes, sensEnd, end);
		} else if (montantStart === -1) {
			this.#copy(bytes, start, sensStart);
			this.#copy(bytes, sensEnd, end);
			for (; cells <= montant; cells++) this.#put(separator);
			this.#put(48);
		} else if (montantStart < sensStart) {
			this.#copy(bytes, start, montantStart);
			this.#put(48);
			this.#copy(bytes, montantEnd, sensStart);
			this.#copy(bytes, montantStart, montantEnd);
			this.#copy(bytes, sensEnd, end);
		} else {
			this.#copy(bytes, start, sensStart);
			this.#copy(bytes, montantStart, montantEnd);
			this.#copy(bytes, sensEnd, montantStart);
			this.#put(48);
			this.#copy(bytes, montantEnd, end);
		}
		for (; cells < this.#width; cells++) this.#put(separator);
		this.#put(10);
		if (this.#length >= FLUSH_AT) this.flush();
	}
	flush() {
		this.#write(this.#out.subarray(0, this.#length));
		this.#length = 0;
	}
	#reserve(bytes) {
		if (this.#length + bytes <= this.#out.length) return;
		const larger = new Uint8Array(Math.max(this.#length + bytes, this.#out.length * 2));
		larger.set(this.#out.subarray(0, this.#length));
		this.#out = larger;
	}
	#put(byte) {
		this.#out[this.#length++] = byte;
	}
	#copy(bytes, start, end) {
		const out = this.#out;
		let length = this.#length;
		for (let i = start; i < end; i++) out[length++] = bytes[i];
		this.#length = length;
	}
};

const ORDINARY = 0;
const SEPARATOR = 1;
/** NUL and the byte A0: the row has to be copied before it can be read. */
const TO_COPY = 2;
/** A row cut into fields. It is used again for the next row. */
var PreparedRow = class {
	/** What the positions point into: the record itself, or a copy. */
	bytes = /* @__PURE__ */ new Uint8Array(0);
	/** Fields of the row, those beyond the width of the header counted too. */
	count = 0;
	/** Positions of the first fields, as many as the header has columns. */
	starts;
	ends;
	constructor(width) {
		this.starts = new Int32Array(width);
		this.ends = new Int32Array(width);
	}
};
/**
* Cuts rows into fields as the official tool does: no-break spaces become spaces, NULs go, spaces around each separator
* and at the end go, those at the very start stay.
*/
var RowPreparer = class {
	row;
	#kinds = /* @__PURE__ */ new Uint8Array(256);
	#fieldSeparator;
	#width;
	#copy = /* @__PURE__ */ new Uint8Array(1024);
	constructor(fieldSeparator, width) {
		this.row = new PreparedRow(width);
		this.#fieldSeparator = fieldSeparator;
		this.#width = width;
		this.#kinds[0] = TO_COPY;
		this.#kinds[160] = TO_COPY;
		this.#kinds[fieldSeparator] = SEPARATOR;
	}
	/** Reads one record, given with its line end. */
	prepare(bytes, start, recordEnd, recordSeparator) {
		const { row } = this;
		const { starts, ends } = row;
		const kinds = this.#kinds;
		const width = this.#width;
		const end = endWithoutSeparator(bytes, start, endWithoutEol(bytes, start, recordEnd), recordSeparator);
		if (end > start && bytes[end - 1] === 10) return this.#slowly(bytes, start, recordEnd, recordSeparator);
		let count = 0;
		let from = start;
		for (let i = start; i < end; i++) {
			const kind = kinds[bytes[i]];
			if (kind === ORDINARY) continue;
			if (kind === TO_COPY) return this.#slowly(bytes, start, recordEnd, recordSeparator);
			if (count < width) {
				let to = i;
				while (to > from && bytes[to - 1] === 32) to--;
				starts[count] = from;
				ends[count] = to;
			}
			count++;
			from = i + 1;
			while (from < end && bytes[from] === 32) from++;
		}
		if (count < width) {
			let to = end;
			while (to > from && bytes[to - 1] === 32) to--;
			starts[count] = from;
			ends[count] = to;
		}
		row.bytes = bytes;
		row.count = count + 1;
		return row;
	}
	#slowly(bytes, start, recordEnd, recordSeparator) {
		const { row } = this;
		const length = this.#copyCleaned(bytes, start, endWithoutEol(bytes, start, recordEnd));
		const copy = this.#copy;
		const end = endWithoutSeparator(copy, 0, length, recordSeparator);
		let count = 0;
		let from = 0;
		for (let i = 0; i <= end; i++) {
			if (i < end && copy[i] !== this.#fieldSeparator) continue;
			if (count < this.#width) {
				row.starts[count] = from;
				row.ends[count] = i;
			}
			count++;
			from = i + 1;
		}
		row.bytes = copy;
		row.count = count;
		return row;
	}
	/** Copies the bytes without what goes; gives the length of the copy. */
	#copyCleaned(bytes, start, end) {
		if (this.#copy.length < end - start) this.#copy = new Uint8Array(2 * (end - start));
		const copy = this.#copy;
		let length = 0;
		let skipSpaces = false;
		for (let i = start; i < end; i++) {
			let byte = bytes[i];
			if (byte === 0) continue;
			if (byte === 194 && i + 1 < end && bytes[i + 1] === 160) i++;
			if (bytes[i] === 160) byte = 32;
			if (byte === this.#fieldSeparator) {
				while (length > 0 && copy[length - 1] === 32) length--;
				skipSpaces = true;
			} else if (byte !== 32) skipSpaces = false;
			else if (skipSpaces) continue;
			copy[length++] = byte;
		}
		const lf = length > 0 && copy[length - 1] === 10;
		if (lf) length--;
		while (length > 0 && copy[length - 1] === 32) length--;
		if (lf) copy[length++] = 10;
		return length;
	}
};

const UPPER_E = 69;
const LOWER_E = 101;
function isSign(byte) {
	return byte === 45 || byte === 43;
}
/** Longest plain amount: no such number is so small that a double makes it zero. */
const MAX_PLAIN = 300;
/**
* The short way for ordinary values: nothing, or digits with at most one comma and one sign in front.
* 0: such a value, and zero; 1: such a value, not zero; -1: anything else.
*/
function readPlainAmount(bytes, start, end) {
	if (end === start) return 0;
	if (end - start > MAX_PLAIN) return -1;
	const first = isSign(bytes[start]) ? start + 1 : start;
	if (first === end) return -1;
	let digits = 0;
	let comma = false;
	for (let i = first; i < end; i++) {
		const byte = bytes[i];
		if (byte >= 48 && byte <= 57) digits |= byte;
		else if (byte === 44 && !comma) comma = true;
		else return -1;
	}
	return (digits & 15) === 0 ? 0 : 1;
}
/** `null`: accepted. Nothing at all is accepted. */
function findAmountFault(bytes, start, end) {
	if (start === end) return null;
	let marks = 0;
	let minus = 0;
	for (let i = start; i < end; i++) {
		const byte = bytes[i];
		if (byte === 46) return "amount-point";
		if (byte === 32 || byte === 44) marks++;
		else if (byte === 45) minus++;
	}
	if (marks >= 2) return "amount-grouping";
	const stop = endBeforeLf(bytes, start, end);
	let i = start;
	while (i < stop && bytes[i] === 32) i++;
	while (i < stop && isSign(bytes[i])) i++;
	const body = i;
	while (i < stop && (isDigit$1(bytes[i]) || bytes[i] === 44)) i++;
	if (i === body) return "amount-number";
	if (i < stop && (bytes[i] === UPPER_E || bytes[i] === LOWER_E)) {
		const exponent = ++i;
		while (i < stop && (isDigit$1(bytes[i]) || isSign(bytes[i]))) i++;
		if (i === exponent) return "amount-number";
		while (i < stop && bytes[i] === 32) i++;
		return i === stop ? null : "amount-number";
	}
	const space = i;
	while (i < stop && bytes[i] === 32) i++;
	if (i > space && i < stop && isDigit$1(bytes[i])) return "amount-grouping";
	while (i < stop && isSign(bytes[i])) i++;
	return i === stop && minus <= 1 ? null : "amount-number";
}

const UPPER_T = 84;
function isMark(byte) {
	return byte === 47 || byte === 45 || byte === 46;
}
function holdsNoDate(bytes, start, end) {
	for (let i = start; i < end; i++) if (bytes[i] !== 48 && !isMark(bytes[i])) return false;
	return end > start;
}
/** Nothing, or a space or `T` and hours, minutes and seconds in one or two digits each. */
function isTimeOrNothing(bytes, start, end) {
	if (start === end) return true;
	let i = start;
	if (bytes[i] !== 32 && bytes[i] !== UPPER_T) return false;
	for (let part = 0; part < 3; part++) {
		i++;
		if (i >= end || !isDigit$1(bytes[i])) return false;
		i++;
		if (i < end && isDigit$1(bytes[i])) i++;
		if (part < 2 && (i >= end || bytes[i] !== 58)) return false;
	}
	return i === end;
}
const YEAR_FIRST = {
	lengths: [
		4,
		2,
		2
	],
	year: 0,
	day: 2
};
const DAY_FIRST = {
	lengths: [
		2,
		2,
		4
	],
	year: 2,
	day: 0
};
/** Year, month and day as one number (YYYYMMDD), or -1. Months `[01][0-9]`, days `[0-3][0-9]`. */
function readShape(bytes, start, end, shape) {
	let year = 0;
	let month = 0;
	let day = 0;
	let i = start;
	for (let part = 0; part < 3; part++) {
		if (part > 0) while (i < end && isMark(bytes[i])) i++;
		const stop = i + shape.lengths[part];
		if (stop > end) return -1;
		const first = bytes[i];
		if (part === 1 && first > 49) return -1;
		if (part === shape.day && first > 51) return -1;
		let number = 0;
		for (; i < stop; i++) {
			if (!isDigit$1(bytes[i])) return -1;
			number = number * 10 + bytes[i] - 48;
		}
		if (part === 1) month = number;
		else if (part === shape.year) year = number;
		else day = number;
	}
	if (!isTimeOrNothing(bytes, i, end)) return -1;
	return year * 1e4 + month * 100 + day;
}
function inPeriod(date) {
	return date >= 19e6 && date < 21e6;
}
function readMonthAndDay(date) {
	return Math.floor(date / 100) % 100 > 12 || date % 100 > 31 ? "impossible" : "accepted";
}
/** The short way for ordinary values: eight digits, 19nn or 20nn, a month up to 12, a day up to 31. */
function isPlainDate(bytes, start, end) {
	if (end - start !== 8) return false;
	for (let i = start; i < end; i++) if (bytes[i] < 48 || bytes[i] > 57) return false;
	const century = bytes[start] * 10 + bytes[start + 1] - 11 * 48;
	if (century !== 19 && century !== 20) return false;
	return bytes[start + 4] * 10 + bytes[start + 5] - 11 * 48 <= 12 && bytes[start + 6] * 10 + bytes[start + 7] - 11 * 48 <= 31;
}
function readDate(bytes, start, end) {
	const stop = endBeforeLf(bytes, start, end);
	if (holdsNoDate(bytes, start, stop) || isBlank$3(bytes, start, end)) return "empty";
	const yearFirst = readShape(bytes, start, stop, YEAR_FIRST);
	if (inPeriod(yearFirst)) return readMonthAndDay(yearFirst);
	const dayFirst = readShape(bytes, start, stop, DAY_FIRST);
	if (inPeriod(dayFirst)) return readMonthAndDay(dayFirst);
	return yearFirst >= 0 || dayFirst >= 0 ? "outside-period" : "not-a-date";
}

/** Up to this many bytes a number without a negative exponent is too large to be rounded to zero. */
const SURE_LENGTH = 300;
function startsWithWord(bytes, start, end) {
	const word = latin1(bytes, start, Math.min(start + 3, end)).toLowerCase();
	return word === "inf" || word === "nan";
}
/**
* Whether the official tool counts the value as an amount other than zero. It reads the longest number the value starts
* with, the first comma standing for the point where the value has no point; a value that starts otherwise is zero.
*/
function isNonZero(bytes, start, end) {
	const plain = readPlainAmount(bytes, start, end);
	if (plain !== -1) return plain === 1;
	let point = 44;
	for (let i = start; i < end; i++) if (bytes[i] === 46) point = 46;
	let i = start;
	while (i < end && isWhiteSpace(bytes[i])) i++;
	if (bytes[i] === 43 || bytes[i] === 45) i++;
	if (startsWithWord(bytes, i, end)) return true;
	const number = i;
	let digits = 0;
	let points = 0;
	let nonZero = false;
	for (; i < end; i++) if (isDigit$1(bytes[i])) {
		digits++;
		if (bytes[i] !== 48) nonZero = true;
	} else if (bytes[i] === point && points === 0) points++;
	else break;
	if (digits === 0 || !nonZero) return false;
	const exponent = readExponentEnd(bytes, i, end);
	if (exponent === i && i - number < SURE_LENGTH) return true;
	return Number(latin1(bytes, number, exponent).replace(",", ".")) !== 0;
}
/** End of a complete exponent that starts here, or the start where there is none. */
function readExponentEnd(bytes, start, end) {
	if (start >= end || (bytes[start] | 32) !== 101) return start;
	let i = start + 1;
	if (i < end && (bytes[i] === 43 || bytes[i] === 45)) i++;
	const digits = i;
	while (i < end && isDigit$1(bytes[i])) i++;
	return i > digits ? i : start;
}

/** First year for which empty mandatory data and missing columns count. */
const FIRST_STRICT_YEAR = 2013;
function planChecks(header, regime, year) {
	const checks = [];
	for (const [index, { column, label }] of header.columns.entries()) {
		if (column === null || column.kind === "unchecked") continue;
		const missingCounts = year >= 2013 && column.missingIn.includes(regime);
		if (column.kind === "text" && !column.blankIsError && !missingCounts) continue;
		const { kind, blankIsError } = column;
		const isEntryDate = column.internal === "date_cpt";
		checks.push({
			index,
			label,
			kind,
			blankIsError,
			missingCounts,
			isEntryDate
		});
	}
	return checks;
}
/** Rightmost column of one side; the first column of the file stands in for a side that the header lacks. */
function sideIndex(header, internal) {
	return Math.max(0, header.columns.findLastIndex(({ column }) => column?.internal === internal));
}
/** Three digits, then no LF except as the last byte. */
function isAccount(bytes, start, end) {
	if (end - start < 3) return false;
	if (!isDigit$1(bytes[start]) || !isDigit$1(bytes[start + 1]) || !isDigit$1(bytes[start + 2])) return false;
	for (let i = start + 3; i < end - 1; i++) if (bytes[i] === 10) return false;
	return true;
}
/** Nothing can be noted of the field, and no byte of it that goes or counts as a space would change that. */
function isPlain({ kind, blankIsError, missingCounts }, bytes, start, end) {
	if (start === end) return !blankIsError && !missingCounts && kind !== "account";
	switch (kind) {
		case "date": return isPlainDate(bytes, start, end);
		case "amount": return readPlainAmount(bytes, start, end) !== -1;
		case "account": return isAccount(bytes, start, end);
		default: return bytes[start] > 32 && bytes[start] !== 160 && bytes[start] !== 194;
	}
}
/** Checks rows, once they are cut into fields. */
var RowChecker = class {
	#log;
	#width;
	#checks;
	#byColumn;
	#debit;
	#credit;
	/** Whether {@link checkCut} may be asked: both sides are columns of amounts. */
	checksCuts;
	/** A row in places found elsewhere: those of the columns that are checked. */
	#cut;
	/** Of that row: the checks that may note something. */
	#odd;
	constructor(header, regime, year, log) {
		this.#log = log;
		this.#width = header.columns.length;
		this.#checks = planChecks(header, regime, year);
		this.#byColumn = header.columns.map((_, at) => this.#checks.find(({ index }) => index === at));
		this.#debit = sideIndex(header, DEBIT);
		this.#credit = sideIndex(header, CREDIT);
		const amounts = this.#checks.filter(({ kind }) => kind === "amount").map(({ index }) => index);
		this.checksCuts = amounts.includes(this.#debit) && amounts.includes(this.#credit) && this.#checks.length < 256;
		this.#cut = new PreparedRow(this.#width);
		this.#odd = new Uint8Array(this.#checks.length);
	}
	/**
	* Nothing would be noted of a row whose columns pass these looks, and in which one of the two sides is zero. Columns
	* that must be filled are looked at more strictly from now on.
	* @param rewritten where Montant and Sens stand, if the rows are rewritten from these
	*/
	agrees(looks, rewritten) {
		if (looks.length !== this.#width || this.#debit === this.#credit) return false;
		if (rewritten === null) {
			if (looks[this.#debit] !== 5 || looks[this.#credit] !== 5) return false;
		} else if (rewritten.montant !== this.#debit || rewritten.sens !== this.#credit) return false;
		else if (looks[this.#debit] !== 5 || looks[this.#credit] !== 7) return false;
		for (const { index, kind, blankIsError, missingCounts } of this.#checks) {
			if (!blankIsError && !missingCounts) continue;
			if (kind === "text" && looks[index] === 0) looks[index] = 1;
			if (kind === "date" && looks[index] === 4) looks[index] = 3;
		}
		return this.#checks.every(({ index, kind, blankIsError, missingCounts }) => {
			const look = looks[index];
			if ((look === 0 || look === 4 || look === 6) && (blankIsError || missingCounts)) return false;
			if (kind === "date") return look === 3 || look === 4;
			if (kind === "account") return look === 2;
			if (kind !== "amount") return true;
			return look === 5 || look === 6 || rewritten !== null && look === 7;
		});
	}
	check(row, line) {
		if (row.count === 1) {
			this.#log.add("E", "empty-line", line, -1, "", row.bytes, row.starts[0], row.ends[0]);
			return;
		}
		if (row.count !== this.#width) {
			this.#log.add("E", "field-count", line);
			row.starts.fill(0, row.count);
			row.ends.fill(0, row.count);
		}
		const { bytes, starts, ends } = row;
		for (const check of this.#checks) this.#field(check, bytes, starts[check.index], ends[check.index], line);
		this.#sides(bytes, starts, ends, line);
	}
	/**
	* Checks a row in the places that another reader has found: cut by the same separator and line ends, of at least two
	* fields, not starting with a space.
	* @returns false, and nothing noted, when the tool reads the row otherwise: a byte of it goes or counts as a space
	*/
	checkCut(bytes, bounds, count, line) {
		const checks = this.#checks;
		const { starts, ends } = this.#cut;
		let odd = 0;
		for (let k = 0; k < checks.length; k++) {
			const check = checks[k];
			const { index } = check;
			let start = 0;
			let end = 0;
			if (index < count) {
				start = bounds[index] + 1;
				end = bounds[index + 1];
				while (start < end && bytes[start] === 32) start++;
				while (start < end && bytes[end - 1] === 32) end--;
			}
			starts[index] = start;
			ends[index] = end;
			if (isPlain(check, bytes, start, end)) continue;
			for (let i = start; i < end; i++) if (bytes[i] === 160 || bytes[i] === 0) return false;
			this.#odd[odd++] = k;
		}
		if (count !== this.#width) this.#log.add("E", "field-count", line);
		for (let i = 0; i < odd; i++) {
			const check = checks[this.#odd[i]];
			this.#field(check, bytes, starts[check.index], ends[check.index], line);
		}
		this.#sides(bytes, starts, ends, line);
		return true;
	}
	/** Checks a field of a row of which nothing else is to be noted. */
	checkField(column, bytes, start, end, line) {
		const check = this.#byColumn[column];
		if (check !== void 0) this.#field(check, bytes, start, end, line);
	}
	#sides(bytes, starts, ends, line) {
		if (isNonZero(bytes, starts[this.#debit], ends[this.#debit]) === isNonZero(bytes, starts[this.#credit], ends[this.#credit])) this.#log.add("A", "debit-credit", line);
	}
	#field(check, bytes, start, end, line) {
		const { index, label, kind } = check;
		if (start === end || bytes[start] <= 32) {
			if (check.blankIsError && isBlank$3(bytes, start, end)) {
				this.#log.add("E", "blank", line, index, label, bytes, start, end);
				return;
			}
			if (check.missingCounts && isMissing(bytes, start, end)) this.#log.add("V", "missing-value", line, index, label, bytes, start, end);
		}
		if (kind === "amount") {
			if (readPlainAmount(bytes, start, end) !== -1) return;
			const fault = findAmountFault(bytes, start, end);
			if (fault !== null) this.#log.add("E", fault, line, index, label, bytes, start, end);
		} else if (kind === "date") {
			if (start !== end && !isPlainDate(bytes, start, end)) this.#date(check, bytes, start, end, line);
		} else if (kind === "account" && !isAccount(bytes, start, end)) this.#log.add("A", "account", line, index, label, bytes, start, end);
	}
	#date({ index, label, isEntryDate }, bytes, start, end, line) {
		const reading = readDate(bytes, start, end);
		if (reading === "accepted" || reading === "empty" && !isEntryDate) return;
		if (reading === "outside-period") {
			this.#log.add("A", "date-outside-period", line, index, label, bytes, start, end);
			return;
		}
		const code = reading === "empty" ? "date-empty" : reading === "impossible" ? "date-impossible" : reading;
		this.#log.add("E", code, line, index, label, bytes, start, end);
	}
};

/** Whether the first record, without line end and NULs, is taken for XML: `<?xml`, or any three bytes before it. */
function isXml(record) {
	if (startsWithProlog(record, 0)) return true;
	return !record.subarray(0, 3).includes(10) && startsWithProlog(record, 3);
}
function startsWithProlog(record, start) {
	return latin1(record, start, Math.min(start + 5, record.length)).toLowerCase() === "<?xml";
}

/** Judges a file as DGFiP's Test Compta Demat (1_00_10b) does. Its verdict is about structure only. */
function createOfficialJudge(options) {
	return new Judge(options);
}
var Judge = class {
	#name;
	#regime;
	#log;
	#file;
	/** The file that the rows are taken from: the rewritten one where there is a rewriting. */
	#tested;
	#bytes = 0;
	#stop = null;
	#header = null;
	#rewriter = null;
	#preparer = null;
	#checker = null;
	#fieldSeparator = 0;
	constructor({ fileName, regime, ahead = null, onFinding }) {
		this.#name = readOfficialFileName(fileName);
		if (this.#name === null) this.#stop = "file-name";
		this.#regime = regime;
		this.#log = new FindingLog(onFinding);
		const onRecord = (bytes, start, end, line) => this.#onRecord(bytes, start, end, line);
		this.#file = new RecordSplitter(onRecord, ahead);
		this.#tested = this.#file;
	}
	push(chunk) {
		this.#bytes += chunk.length;
		if (this.#stop === null) this.#file.push(chunk);
	}
	isBetweenRows() {
		if (this.#stop !== null) return true;
		this.#rewriter?.flush();
		return this.#header !== null && this.#file.isBetweenRecords && this.#tested.isBetweenRecords;
	}
	agrees(looks) {
		if (this.#stop !== null) return true;
		const { separator } = this.#file;
		if (separator !== "lf" && separator !== "crlf") return false;
		if (this.#checker === null) return this.#rewriter === null;
		return this.#checker.agrees(looks, this.#rewriter?.positions ?? null);
	}
	cutsAtCrLf() {
		return this.#stop === null && this.#file.separator === "crlf";
	}
	readsFields() {
		return this.#rewriter === null;
	}
	readField(column, bytes, start, end) {
		if (this.#stop !== null) return;
		this.#file.count++;
		this.#checker?.checkField(column, bytes, start, end, this.#file.count);
	}
	readsCuts(separator) {
		if (this.#fieldSeparator !== separator || this.#rewriter !== null) return false;
		return this.#checker?.checksCuts === true;
	}
	readCut({ bytes, start, bounds, fields, lineEnd }) {
		const end = this.#file.separator;
		if (lineEnd !== "crlf" && (lineEnd !== "lf" || end !== "lf")) return false;
		if (!this.#file.isBetweenRecords || end === "cr" || end === "none" || fields === 1 || fields > bounds.length - 2 || bytes[start] === 32) return false;
		if (!this.#checker.checkCut(bytes, bounds, fields, this.#file.count + 1)) return false;
		this.#file.count++;
		return true;
	}
	skip(rows) {
		this.#file.count += rows;
		if (this.#tested !== this.#file) this.#tested.count += rows;
	}
	end() {
		if (this.#stop === null) this.#file.end();
		if (this.#stop === "xml") return this.#result("not-tested");
		if (this.#stop !== null) return this.#refused(this.#stop);
		if (this.#bytes === 0) return this.#refused("empty");
		if (this.#rewriter !== null) {
			this.#rewriter.flush();
			this.#tested.end();
			if (this.#rewriter.failed) return this.#refused("sens");
		}
		if (this.#name?.whiteSpaceInPrefix) return this.#refused("white-space-in-prefix");
		const hasRows = this.#tested.count > 1;
		if (!hasRows) this.#log.add("E", "no-row", 1);
		const verdict = hasRows ? this.#verdict() : "refused";
		if (this.#header?.stuck) return this.#result("refused", "stuck-columns", hasRows ? { verdictIfUnticked: verdict } : {});
		return hasRows ? this.#result(verdict) : this.#result("refused", "no-row");
	}
	#verdict() {
		const { E, O, V } = this.#log.counts;
		const incomplete = this.#header.missing.length > 0 && this.#name.year >= 2013;
		return E + O + V > 0 || incomplete ? "non-conforme" : "conforme";
	}
	#onRecord(bytes, start, end, line) {
		if (line === 1) this.#onHeader(bytes.slice(start, end));
		else if (this.#rewriter !== null) this.#rewriter.row(bytes, start, end, this.#file.separator);
		else this.#onRow(bytes, start, end, line);
	}
	#onHeader(record) {
		const { year, whiteSpaceInPrefix } = this.#name;
		const recordSeparator = this.#file.separator;
		const text = withoutEolAndNul(record);
		if (isXml(text)) {
			this.#stop = "xml";
			return;
		}
		const separator = chooseFieldSeparator(text, year);
		if (separator === null) {
			this.#stop = "separator";
			return;
		}
		this.#fieldSeparator = separator;
		const header = readHeader(text, recordSeparator, separator, this.#regime);
		this.#header = header;
		const positions = findMontantSens(header);
		if (positions !== null) {
			const tested = new RecordSplitter((bytes, start, end, line) => {
				if (line > 1) this.#onRow(bytes, start, end, line);
			});
			this.#rewriter = new MontantSensRewriter(positions, header.columns.length, separator, (bytes) => tested.push(bytes));
			const end = endWithoutEol(record, 0, record.length);
			this.#rewriter.header(record, endWithoutSeparator(record, 0, end, recordSeparator));
			this.#tested = tested;
		}
		if (whiteSpaceInPrefix) return;
		this.#logHeader(header);
		this.#preparer = new RowPreparer(separator, header.columns.length);
		this.#checker = new RowChecker(header, this.#regime, year, this.#log);
	}
	#logHeader({ missing, extraNames, columns }) {
		for (const { hard, legal } of missing) if (hard) this.#log.add("O", "column-missing", 1, -1, legal[0]);
		const first = /* @__PURE__ */ new Map();
		for (const [index, { role, name }] of columns.entries()) if (role === "extra" && !first.has(name)) first.set(name, index);
		for (const name of extraNames) this.#log.add("S", "column-extra", 1, first.get(name), name);
	}
	#onRow(bytes, start, end, line) {
		if (this.#preparer === null || this.#checker === null) return;
		this.#checker.check(this.#preparer.prepare(bytes, start, end, this.#tested.separator), line);
	}
	/** Stopped before the test proper: nothing was noted. */
	#refused(refusal) {
		return {
			verdict: "refused",
			refusal,
			classes: [],
			counts: new FindingLog().counts,
			missingColumns: []
		};
	}
	#result(verdict, refusal, unticked = {}) {
		const { counts } = this.#log;
		return {
			verdict,
			...refusal === void 0 ? {} : { refusal },
			classes: OFFICIAL_CLASSES.filter((name) => counts[name] > 0),
			counts,
			missingColumns: (this.#header?.missing ?? []).map(({ legal }) => legal[0]),
			...unticked
		};
	}
};

/**
* Feeds the official judge. It asks for the regime before it starts, and where the user declared none the header says
* it: the first chunks wait until then. (A header is at most one record long, see `maxRecordBytes`.)
*/
var OfficialReading = class {
	#fileName;
	/** What does not weigh on the verdict, by code. */
	#alerts = /* @__PURE__ */ new Map();
	/** What does: by column, then by code. A column has one code of empty fields at most. */
	#errors = /* @__PURE__ */ new Map();
	#judge = null;
	#waiting = [];
	#ahead = null;
	/** @param fileName empty when the file has none: the tool cannot be asked then */
	constructor(fileName) {
		this.#fileName = fileName;
	}
	/** The first bytes of the file, which are pushed later: so many that the judge knows how records end. */
	lookAhead(bytes) {
		this.#ahead = bytes;
	}
	push(chunk) {
		if (this.#fileName === "") return;
		if (this.#judge === null) this.#waiting.push(chunk.slice());
		else this.#judge.push(chunk);
	}
	/** The first call counts. */
	start(regime) {
		if (this.#judge !== null || this.#fileName === "") return;
		this.#judge = createOfficialJudge({
			fileName: this.#fileName,
			regime,
			ahead: this.#ahead,
			onFinding: ({ class: kind, code, name, line }) => {
				if (kind === "A" || kind === "S") count(this.#alerts, code, "", line);
				else this.#error(code, name, line);
			}
		});
		for (const chunk of this.#waiting) this.#judge.push(chunk);
		this.#waiting = [];
	}
	isBetweenRows() {
		return this.#fileName === "" || this.#judge?.isBetweenRows() === true;
	}
	agrees(looks) {
		return this.#fileName === "" || this.#judge?.agrees(looks) === true;
	}
	cutsAtCrLf() {
		return this.#judge?.cutsAtCrLf() === true;
	}
	skip(rows) {
		this.#judge?.skip(rows);
	}
	readsFields() {
		return this.#fileName === "" || this.#judge?.readsFields() === true;
	}
	readField(column, bytes, start, end) {
		this.#judge?.readField(column, bytes, start, end);
	}
	readsCuts(separator) {
		return this.#judge?.readsCuts(separator) === true;
	}
	readCut(view) {
		return this.#judge?.readCut(view) === true;
	}
	end() {
		if (this.#judge === null) return null;
		const result = this.#judge.end();
		if (result.refusal === "sens") return {
			result,
			codes: /* @__PURE__ */ new Map(),
			blanks: /* @__PURE__ */ new Map(),
			errors: []
		};
		const errors = [...this.#errors.values()].flatMap((ofColumn) => [...ofColumn.values()]);
		const codes = /* @__PURE__ */ new Map();
		for (const { code, count } of [...errors, ...this.#alerts.values()]) codes.set(code, (codes.get(code) ?? 0) + count);
		const blanks = errors.filter(({ code }) => code === "blank" || code === "missing-value");
		return {
			result,
			codes,
			blanks: new Map(blanks.map((error) => [error.name, error])),
			errors
		};
	}
	#error(code, name, line) {
		let ofColumn = this.#errors.get(name);
		if (ofColumn === void 0) {
			ofColumn = /* @__PURE__ */ new Map();
			this.#errors.set(name, ofColumn);
		}
		count(ofColumn, code, name, line);
	}
};
function count(tallies, code, name, line) {
	const known = tallies.get(code);
	if (known === void 0) {
		tallies.set(code, {
			code,
			name,
			line,
			count: 1,
			lines: [line]
		});
		return;
	}
	known.count++;
	if (known.lines.length < 10) known.lines.push(line);
}

const separatorByte = 1;
const lineFeed = 2;
const carriageReturn = 3;
const special = 4;
const doubled = 5;
/** By byte, before the separator is known: line ends only. */
function kindsInHeader() {
	const kinds = /* @__PURE__ */ new Uint8Array(256);
	kinds[10] = 2;
	kinds[13] = 3;
	return kinds;
}
/** By byte, in rows: separators and line ends cut, bytes that are special or may begin an accent encoded twice are noted. */
function setKindsInRows(kinds, separator) {
	for (let byte = 0; byte < 32; byte++) kinds[byte] = 4;
	kinds[10] = 2;
	kinds[13] = 3;
	kinds[127] = 4;
	kinds[9] = 4;
	kinds[124] = 4;
	kinds[130] = 5;
	kinds[131] = 5;
	kinds[separator] = 1;
}

/** A record may have so many bytes; a longer one is not a line of a FEC. */
const maxRecordBytes = 1 << 20;
/** Separators beyond this many are counted, their places are not kept. */
const maxBounds = 4096;
const firstBufferBytes = 1 << 19;
/** Bytes of a chunk that is read where it is looked at: they stay in the processor's cache meanwhile. */
const roomBytes = 1 << 19;
/** A witness that does not take cuts yet may do so when it has seen more: it is shown so many bytes at a time. */
const bytesToWitness = 1024;
/** Bytes of a row that was cut by the end of a chunk: at most so many are looked at again, when as many have come. */
const worthCuttingAgain = 2048;
/**
* Cuts chunks of any size into records (CR, LF or CR LF: A47 A-1 VI 1° a) and records into fields, in one pass over the
* bytes and without making strings. The result does not depend on the size of the chunks.
*/
var RecordReader = class {
	lineEnds = {
		lf: 0,
		crlf: 0,
		cr: 0,
		crcrlf: 0
	};
	/** True when the last record has no line end. */
	finalLineEndMissing = false;
	bytes = new Uint8Array(firstBufferBytes);
	start = 0;
	end = 0;
	line;
	bounds = /* @__PURE__ */ new Int32Array(4098);
	fields = 0;
	previousStart = -1;
	previousEnd = -1;
	special = false;
	lineEnd = null;
	#sink;
	#kinds = kindsInHeader();
	#length = 0;
	#cursor = 0;
	/** Separators seen in the record under the cursor. */
	#separators = 0;
	/** Start of the lines not yet handed to `block`. */
	#linesFrom = 0;
	#inHeader = true;
	#passer = null;
	/** Start of the bytes not yet handed to `behind`. */
	#behind = 0;
	#separator = 0;
	/** No further record is read. */
	stopped = false;
	/** @param firstLine number of the first record */
	constructor(sink, firstLine = 1) {
		this.#sink = sink;
		this.line = firstLine;
		this.bounds[0] = -1;
	}
	/** From now on rows may be passed without a look of the rules. */
	passWith(passer, separator) {
		this.#passer = passer;
		this.bytes = passer.takeOver(this.bytes, this.#length, separator);
	}
	/** Where a chunk need not be copied from, if it is read there before the next call of `push`. */
	room() {
		if (this.bytes.length - this.#length < roomBytes) this.#shift();
		const room = this.bytes.subarray(this.#length, this.#length + roomBytes);
		return room.length === 0 ? null : room;
	}
	push(chunk) {
		let from = 0;
		if (chunk.buffer === this.bytes.buffer && chunk.byteOffset === this.bytes.byteOffset + this.#length) {
			from = chunk.length;
			this.#length += from;
			this.#scan(false);
		}
		while (from < chunk.length && !this.stopped) {
			if (this.bytes.length - this.#length < chunk.length - from) this.#shift();
			if (this.#length === this.bytes.length && !this.#grow()) break;
			const size = Math.min(chunk.length - from, this.bytes.length - this.#length);
			this.bytes.set(size === chunk.length ? chunk : chunk.subarray(from, from + size), this.#length);
			this.#length += size;
			from += size;
			this.#scan(false);
		}
		if (!this.stopped) return;
		this.#handBehind(this.#length);
		this.#sink.behind?.(chunk.subarray(from));
	}
	finish() {
		if (this.stopped) return;
		this.#scan(true);
		if (!this.stopped && this.start < this.#length) {
			this.lineEnd = null;
			this.#deliver(this.#length, this.#length);
			this.finalLineEndMissing = !this.stopped;
		}
		this.#handOverLines();
		this.#handBehind(this.#length);
	}
	/** Gives up what has been read. */
	#shift() {
		const shift = this.previousStart < 0 ? this.start : this.previousStart;
		if (shift === 0) return;
		this.bytes.copyWithin(0, shift, this.#length);
		this.#length -= shift;
		this.#cursor -= shift;
		this.#linesFrom -= shift;
		this.start -= shift;
		this.#behind -= shift;
		this.#passer?.moved();
		if (this.previousStart >= 0) {
			this.previousStart -= shift;
			this.previousEnd -= shift;
		}
		const kept = Math.min(this.#separators, maxBounds);
		for (let i = 0; i <= kept; i++) this.bounds[i] -= shift;
	}
	/** @returns false when the record is too long */
	#grow() {
		if (this.#length - this.start > 1048576) {
			this.#stopAtTooLong();
			return false;
		}
		const grown = new Uint8Array(this.bytes.length * 2);
		grown.set(this.bytes);
		this.#passer?.leave();
		this.bytes = grown;
		return true;
	}
	#scan(final) {
		if (this.#passer !== null) this.bytes = this.#passer.prepare(this.#length - this.#cursor, this.#cursor - this.start) ?? this.bytes;
		const bytes = this.bytes;
		const kinds = this.#kinds;
		const bounds = this.bounds;
		const length = this.#length;
		let separators = this.#separators;
		let i = this.#cursor;
		if (this.#passer !== null && i - this.start <= worthCuttingAgain && length - i >= worthCuttingAgain) {
			i = this.start;
			separators = 0;
			this.special = false;
		}
		while (i < length) {
			if (i === this.start && this.#passer !== null && this.#pass(this.#passer, length)) {
				if (this.stopped) return;
				i = this.start;
				continue;
			}
			let kind = 0;
			while (i < length) {
				kind = kinds[bytes[i]];
				if (kind !== 0) break;
				i++;
			}
			if (kind === 0) break;
			if (kind === 1) {
				separators++;
				if (separators <= maxBounds) bounds[separators] = i;
				i++;
				continue;
			}
			if (kind === 4 || kind === 5) {
				if (kind === 4 || i > this.start && bytes[i - 1] === 195) this.special = true;
				i++;
				continue;
			}
			let next = i + 1;
			let lineEnd = "lf";
			if (kind === 3) {
				lineEnd = "cr";
				if (next === length && !final) break;
				if (bytes[next] === 10 && next < length) {
					next++;
					lineEnd = "crlf";
				} else if (bytes[next] === 13 && next < length) {
					if (next + 1 === length && !final) break;
					if (bytes[next + 1] === 10 && next + 1 < length) {
						next += 2;
						lineEnd = "crcrlf";
					}
				}
			}
			this.lineEnds[lineEnd]++;
			this.lineEnd = lineEnd;
			this.#separators = separators;
			this.#deliver(i, next);
			if (this.stopped) return;
			separators = 0;
			i = next;
		}
		this.#separators = separators;
		this.#cursor = i;
		this.#handOverLines();
		this.#handBehind(this.start);
	}
	/** @returns whether records were passed, or one delivered that the passer has cut */
	#pass(passer, length) {
		const { witness } = this.#sink;
		if (witness === void 0 || !passer.isWilling(this.bytes, this.start, length)) return false;
		this.#handBehind(this.start);
		if (!passer.agreesWith(witness)) return false;
		const rows = passer.pass(this, length, witness);
		this.#behind = this.start;
		this.bounds[0] = this.start - 1;
		const fields = passer.cut(this.bounds);
		if (fields === 0) return rows > 0;
		const { rowEnd, nextRow } = passer;
		this.lineEnd = nextRow - rowEnd === 2 ? "crlf" : "lf";
		this.lineEnds[this.lineEnd]++;
		this.#separators = fields - 1;
		this.#deliver(rowEnd, nextRow);
		return true;
	}
	#handBehind(to) {
		if (to > this.#behind) this.#sink.behind?.(this.bytes.subarray(this.#behind, to));
		this.#behind = to;
	}
	/** The witness is spared to find the places of the record for itself. */
	#handCut(next) {
		const { witness } = this.#sink;
		if (witness === void 0) return;
		const takes = witness.readsCuts(this.#separator);
		if (takes || this.start - this.#behind >= bytesToWitness) this.#handBehind(this.start);
		if (takes && witness.readCut(this)) this.#behind = next;
	}
	#stopAtTooLong() {
		this.stopped = true;
		this.#sink.tooLong(this.line);
	}
	#deliver(end, next) {
		if (end - this.start > 1048576) {
			this.#stopAtTooLong();
			return;
		}
		if (this.#inHeader) {
			this.#inHeader = false;
			const separator = this.#sink.first(this.bytes, this.start, end);
			if (separator === null) {
				this.stopped = true;
				return;
			}
			this.#separator = separator;
			setKindsInRows(this.#kinds, separator);
		} else {
			this.end = end;
			this.fields = this.#separators + 1;
			this.bounds[Math.min(this.fields, 4097)] = end;
			this.#sink.record(this);
			this.#handCut(next);
		}
		this.previousStart = this.start;
		this.previousEnd = end;
		this.line++;
		this.start = next;
		this.bounds[0] = next - 1;
		this.#separators = 0;
		this.special = false;
	}
	#handOverLines() {
		if (this.start > this.#linesFrom) this.#sink.block(this.bytes.subarray(this.#linesFrom, this.start));
		this.#linesFrom = this.start;
	}
};

/** Reads one file, given in chunks of any size: what it is, its encoding, its line ends, its first line. */
var PartReading = class {
	name;
	linesBefore;
	bom = false;
	isXml = false;
	separator = null;
	bytes = 0;
	official = null;
	#sink;
	#findings;
	#encoding;
	#reader;
	#official;
	/** The first bytes, until there are enough of them to say what the file is. */
	#head = new Uint8Array(sniffBytes);
	#headLength = 0;
	#isText = false;
	#firstIsRead = false;
	#hasColumns = false;
	/** Its rows are read, or it has none. */
	isRead = false;
	#containerEncoding = null;
	constructor({ name, linesBefore, tests, findings, sink }) {
		this.name = name;
		this.linesBefore = linesBefore;
		this.#sink = sink;
		this.#findings = findings;
		this.#encoding = new EncodingProbe(tests);
		this.#reader = new RecordReader(this, linesBefore + 1);
		this.#official = new OfficialReading(baseName(name));
	}
	push(chunk) {
		this.bytes += chunk.length;
		let rest = chunk;
		if (this.#head !== null) {
			const wanted = Math.min(rest.length, sniffBytes - this.#headLength);
			this.#head.set(rest.subarray(0, wanted), this.#headLength);
			this.#headLength += wanted;
			rest = rest.subarray(wanted);
			if (this.#headLength < 4096) return;
			this.#official.lookAhead(this.#head);
			this.#startReading(this.#head);
		}
		this.#read(rest);
		if (this.#firstIsRead || this.#reader.stopped || !this.#isText) this.#official.start(this.#sink.regime());
	}
	/** Where the next chunk need not be copied from, if it is read there. */
	room() {
		return this.#isText && !this.#reader.stopped ? this.#reader.room() : null;
	}
	/** What the reader of records does not take goes to the official judge at once. */
	#read(chunk) {
		if (this.#isText && !this.#reader.stopped) this.#reader.push(chunk);
		else this.#official.push(chunk);
	}
	finish() {
		if (this.#head !== null) this.#startReading(this.#head.subarray(0, this.#headLength));
		if (this.#isText) this.#reader.finish();
		this.#official.start(this.#sink.regime());
		this.official = this.#official.end();
		if (this.#isText && this.bytes > 0) judgeName(this.name, this.#findings);
		this.#judgeFile();
	}
	/** Where a finding about the whole part stands: nowhere in the first one, on the first line of another. */
	get wholeLine() {
		return this.linesBefore === 0 ? 0 : this.linesBefore + 1;
	}
	/** Lines read, the first one included. */
	get lines() {
		return this.#reader.line - 1 - this.linesBefore;
	}
	get lineEnds() {
		return this.#reader.lineEnds;
	}
	get encoding() {
		if (this.#containerEncoding !== null) return this.#containerEncoding;
		if (!this.#isText || !this.#hasColumns) return "unknown";
		const { encoding } = this.#encoding;
		return encoding === "ascii" && this.bom ? "utf-8" : encoding;
	}
	first(bytes, start, end) {
		this.#firstIsRead = true;
		const record = bytes.subarray(this.bom ? start + 3 : start, end);
		const separator = this.#readFirst(readFirstRecord(record), record);
		this.#official.start(this.#sink.regime());
		return separator;
	}
	record(view) {
		this.#sink.record(view);
	}
	block(bytes) {
		this.#encoding.add(bytes);
	}
	behind(bytes) {
		this.#official.push(bytes);
	}
	get witness() {
		return this.#official;
	}
	tooLong(line) {
		this.#findings.add(recordTooLong, line);
	}
	#readFirst(found, record) {
		const line = this.linesBefore + 1;
		switch (found.kind) {
			case "unknown":
				if (record.some(isControl)) {
					this.#findings.add(fileUnsupportedContainer, this.wholeLine, -1, null, 0, 0, {
						format: "binary",
						form: "binary"
					});
					this.#isText = false;
				} else this.#findings.add(headerMissing, line, -1, record);
				return null;
			case "separator":
				this.#findings.add(separatorInvalid, line, -1, new TextEncoder().encode(found.separator));
				return null;
			case "header": return this.#useColumns(found.cells, found.separator, true);
			case "data": {
				this.#findings.add(headerMissing, line, -1, record);
				const separator = this.#useColumns(legalNames(found.cells.length), found.separator, false);
				if (separator !== null) this.#readAsRow(record, separator);
				return separator;
			}
		}
	}
	#useColumns(cells, separator, named) {
		this.separator = separator;
		this.#hasColumns = true;
		this.isRead = this.#sink.columns(this, cells, separator, named);
		if (!this.isRead) return null;
		const passer = this.#sink.passer();
		if (passer !== null) {
			this.#reader.passWith(passer, separator);
			this.#encoding.counter = passer.countEncoded;
		}
		return separator;
	}
	/** The first line of a file without a header is a row like the others. */
	#readAsRow(record, separator) {
		const line = this.linesBefore + 1;
		const reader = new RecordReader({
			first: () => separator,
			record: (view) => this.#sink.record({
				...copyOf(view),
				line
			}),
			block: () => {},
			tooLong: () => {}
		});
		reader.push(new Uint8Array([10]));
		reader.push(record);
		reader.finish();
	}
	#startReading(head) {
		this.#head = null;
		const container = sniff(head);
		if (container.kind !== "text") this.#official.push(head);
		switch (container.kind) {
			case "xml":
				this.isXml = true;
				this.#findings.add(fileXml, this.linesBefore + 1);
				return;
			case "encoded": {
				this.#containerEncoding = container.encoding;
				const params = { encoding: container.encoding.toUpperCase() };
				this.#findings.add(encodingNotAllowed, this.wholeLine, -1, null, 0, 0, params);
				return;
			}
			case "foreign":
				this.#findings.add(fileUnsupportedContainer, this.wholeLine, -1, null, 0, 0, {
					format: container.format,
					form: container.format === "binary" ? "binary" : ""
				});
				return;
			case "text":
				this.bom = container.bom;
				this.#isText = true;
				this.#reader.push(head);
				return;
		}
	}
	#judgeFile() {
		const findings = this.#findings;
		const { wholeLine } = this;
		if (this.bytes === 0) {
			this.isRead = true;
			findings.add(fileEmpty, wholeLine);
			return;
		}
		if (this.bytes > 133e6) findings.add(fileTooLarge, wholeLine, -1, null, 0, 0, { bytes: this.bytes });
		if (!this.#isText) return;
		const firstLine = this.linesBefore + 1;
		if (this.bom) findings.add(encodingBom, firstLine);
		const { encoding } = this.#encoding;
		if (encoding === "windows-1252") findings.add(encodingWindows1252, wholeLine);
		if (encoding === "mixed") findings.add(encodingMixed, wholeLine);
		if (this.#reader.finalLineEndMissing && !findings.has(eofCtrlZ) && this.#hasColumns) findings.add(finalNewlineMissing, this.#reader.line - 1);
		const ends = this.#reader.lineEnds;
		if ([
			ends.lf,
			ends.crlf,
			ends.cr,
			ends.crcrlf
		].filter((count) => count > 0).length > 1) findings.add(lineEndMixed, wholeLine, -1, null, 0, 0, { ...ends });
		else if (ends.cr > 0) findings.add(lineEndKind, firstLine);
		else if (ends.crcrlf > 0) findings.add(lineEndCrCrLf, wholeLine);
	}
};
/** A control character that stands in no line of text. */
function isControl(byte) {
	return byte < 9 || byte > 13 && byte < 32 && byte !== 26;
}
/** The fields of a reader, which no spread would copy. */
function copyOf(view) {
	const { bytes, start, end, line, bounds, fields, special, lineEnd, lineEnds } = view;
	return {
		bytes,
		start,
		end,
		line,
		bounds,
		fields,
		special,
		lineEnd,
		lineEnds,
		previousStart: -1,
		previousEnd: -1
	};
}

/** Fields that may name a person, a company or what was bought. Everything else is codes, dates and amounts. */
const telling$1 = /* @__PURE__ */ new Set([
	"JournalLib",
	"CompteLib",
	"CompAuxNum",
	"CompAuxLib",
	"PieceRef",
	"EcritureLib",
	"EcritureLet",
	"ModeRglt",
	"NatOp",
	"IdClient"
]);
/** `Facture Müller 12` → `F****** M***** 1*`: the first letter or digit of each word, and everything else, stay. */
function mask(text) {
	return text.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu, (word) => {
		const [first = "", ...rest] = word;
		return first + "*".repeat(rest.length);
	});
}
/** `411DUPONT` → `411******`: an account keeps its digits, a name in it is masked. */
function maskAccount(text) {
	return text.replace(/\p{L}/gu, "*");
}
/** @param field null for an extra column or for no column: it may hold anything */
function maskField(text, field) {
	if (field === null || telling$1.has(field.name)) return mask(text);
	if (field.type === "account") return maskAccount(text);
	return field.type === "text" ? text : maskWords(text);
}
/** `12,00 Dupont` → `12,00 D*****`: dates and amounts stay, words among them have slipped in from another field. */
function maskWords(text) {
	return text.replace(/\p{L}[\p{L}\p{M}]+/gu, (word) => mask(word));
}

/** Characters of a value that a report shows. */
const maxShown = 200;
/** A finding's place, value and message, for people. */
function toSample(rule, sample, facts) {
	const column = sample.column < 0 ? void 0 : facts.header?.columns[sample.column];
	const name = column === void 0 ? null : column.law?.name ?? shorten(column.name);
	const place = placeOf$1(sample.line, facts);
	const value = shownValue(rule, sample, place, facts);
	const { present } = facts;
	const params = {
		value: value === null ? "" : present === null ? quoted$1(value, facts.lang) : present(value),
		column: column?.law || name === null || present === null ? name ?? "" : present(name),
		...fillable(sample.params ?? {}, place.encoding, facts)
	};
	const form = sample.params?.form;
	const message = (typeof form === "string" ? rule.forms?.[form] : void 0) ?? rule.message;
	return {
		part: place.part,
		line: place.line === 0 ? null : place.line,
		column: name,
		column_number: column === void 0 ? null : column.index + 1,
		value,
		message: fillText(message, params)[facts.lang]
	};
}
/** Lines are counted through the parts; people look for them in one. */
function placeOf$1(line, { parts }) {
	let index = 0;
	while (index + 1 < parts.length && line > parts[index + 1].linesBefore) index++;
	const part = parts[index];
	if (line === 0 || part === void 0) return {
		part: null,
		line,
		encoding: part?.encoding ?? "utf-8"
	};
	return {
		part: parts.length > 1 ? index + 1 : null,
		line: line - part.linesBefore,
		encoding: part.encoding
	};
}
function shownValue(rule, sample, place, facts) {
	if (sample.value === null) return null;
	const text = shorten(decodeField(sample.value, place.line <= 1 ? "utf-8" : place.encoding));
	if (facts.values === "full" || place.line === 0) return text;
	if (place.line === 1 && rule.level === "header" && rule !== headerMissing) return text;
	if (rule === separatorInField || rule === lineBreakInField) return mask(text);
	const column = sample.column < 0 ? null : facts.header?.columns[sample.column];
	return maskField(text, column?.law ?? null);
}
function fillable(params, encoding, facts) {
	const filled = {};
	for (const [name, value] of Object.entries(params)) filled[name] = fill(name, value, encoding, facts);
	return filled;
}
function fill(name, value, encoding, facts) {
	if (typeof value === "string") return shorten(value);
	if (typeof value === "number") return count$1(value, facts.lang);
	if (value instanceof Uint8Array) {
		const text = shorten(decodeField(value, encoding));
		const shown = name === "account" && facts.values === "masked" ? maskAccount(text) : text;
		return facts.present?.(shown) ?? shown;
	}
	if ("label" in value) {
		const text = shorten(decodeField(value.label, encoding));
		const shown = facts.values === "masked" ? mask(text) : text;
		return facts.present?.(shown) ?? shown;
	}
	return facts.lang === "fr" ? formatDecimal(value).replace(".", ",") : formatDecimal(value);
}
function quoted$1(value, lang) {
	return lang === "fr" ? `« ${value} »` : `"${value}"`;
}
function shorten(value) {
	const characters = [...value.slice(0, 402)];
	return characters.length <= maxShown ? value : `${characters.slice(0, 199).join("")}…`;
}

const texts = {
	name: {
		fr: "l’entrée standard n’en a pas, --name le donne",
		en: "standard input has none, --name gives it"
	},
	xml: {
		fr: "le contenu d’un FEC XML n’est pas encore contrôlé",
		en: "the content of an XML FEC is not checked yet"
	},
	content: {
		fr: "le contenu n’a pas pu être lu",
		en: "the content could not be read"
	},
	columns: {
		fr: "il manque des colonnes : {fields}",
		en: "columns are missing: {fields}"
	},
	unreadable: {
		fr: "lignes qui n’ont pas pu être lues : {rows} ; écritures dont l’équilibre n’est pas connu : {entries}",
		en: "rows that could not be read: {rows}; entries whose balance is not known: {entries}"
	},
	part: {
		fr: "une partie du FEC n’a pas pu être lue",
		en: "a part of the FEC could not be read"
	},
	end: {
		fr: "la fin du fichier n’a pas été lue",
		en: "the end of the file was not read"
	},
	constantByDay: {
		fr: "un seul numéro d’écriture dans : {journals} ; l’équilibre y a été contrôlé par jour, il tient",
		en: "one entry number throughout: {journals}; the balance was tested by day there, and holds"
	},
	constant: {
		fr: "un seul numéro d’écriture dans : {journals} ; l’équilibre par écriture ne peut pas être contrôlé (jours qui ne tombent pas juste : {days}), celui du journal, du mois et du fichier l’a été",
		en: "one entry number throughout: {journals}; the balance by entry cannot be tested (days that do not come out even: {days}), that of the journal, the month and the file was"
	},
	numbering: {
		fr: "un seul numéro d’écriture dans : {journals}",
		en: "one entry number throughout: {journals}"
	},
	byRow: {
		fr: "presque chaque ligne a un numéro d’écriture à elle (lignes : {rows} ; numéros : {entries}) ; l’équilibre par écriture ne peut pas être contrôlé (jours qui ne tombent pas juste : {days}), celui du journal, du mois et du fichier l’a été",
		en: "nearly every row has an entry number of its own (rows: {rows}; numbers: {entries}); the balance by entry cannot be tested (days that do not come out even: {days}), that of the journal, the month and the file was"
	},
	scattered: {
		fr: "presque aucun numéro d’écriture n’en suit un autre, par exemple {example}",
		en: "hardly any entry number follows another one, for example {example}"
	}
};
/** What this file did not allow to test. */
function notPossible(facts) {
	const { lang, header } = facts;
	const ledger = facts.rows?.ledger ?? null;
	const list = [];
	if (facts.name === "") list.push({
		test: "file-name",
		reason: texts.name[lang]
	});
	if (facts.isXml) list.push({
		test: "content",
		reason: texts.xml[lang]
	});
	else if (header === null || ledger === null) list.push({
		test: "content",
		reason: texts.content[lang]
	});
	else {
		const balance = facts.findings.has(recordTooLong) ? texts.end : facts.isWhole ? whyNoBalance(header, ledger) : texts.part;
		if (balance !== null) list.push({
			test: "balance",
			reason: balance[lang]
		});
		if (facts.numbering !== null && facts.numbering.constant.size > 0) list.push(...whyNoEntries(ledger, facts.numbering.constant, lang));
		if (facts.numbering !== null) list.push(...whyNoSequence(ledger, facts.numbering, lang));
	}
	return list;
}
function whyNoBalance(header, ledger) {
	if (!ledger.canBalance) {
		const fields = [
			"EcritureNum",
			"Debit",
			"Credit",
			"Montant",
			"Sens"
		].filter((name) => header.missing.includes(name)).join(", ");
		return fillText(texts.columns, { fields });
	}
	if (ledger.unreadableRows === 0) return null;
	return fillText(texts.unreadable, {
		rows: ledger.unreadableRows,
		entries: ledger.search.count(8)
	});
}
/** One number for a whole journal: what was tested instead. */
function whyNoEntries(ledger, constant, lang) {
	const codes = [...constant].map((journal) => decodeField(ledger.journals.code(journal), "utf-8") || "-");
	const journals = codes.length > 8 ? `${codes.slice(0, 8).join(", ")}, …` : codes.join(", ");
	const days = ledger.days.unevenDays(constant);
	const balance = days === 0 ? texts.constantByDay : texts.constant;
	return [{
		test: "entry-balance",
		reason: fillText(balance, {
			journals,
			days
		})[lang]
	}, {
		test: "entry-numbering",
		reason: fillText(texts.numbering, { journals })[lang]
	}];
}
/** Numbers of rows, or numbers that form no sequence. */
function whyNoSequence(ledger, numbering, lang) {
	const { entries, rows } = ledger;
	const list = [];
	if (numbering.byRow) {
		const params = {
			rows,
			entries: entries.size,
			days: ledger.days.unevenDays(null)
		};
		list.push({
			test: "entry-balance",
			reason: fillText(texts.byRow, params)[lang]
		});
	}
	if (numbering.constant.size === 0 && numbering.numbers?.isScattered === true) {
		const example = decodeField(entries.number(entries.size - 1), "utf-8");
		list.push({
			test: "entry-numbering",
			reason: fillText(texts.scattered, { example })[lang]
		});
	}
	return list;
}

/** Columns named in a report, and characters of a name: a first line may be long and mean nothing. */
const maxNames = 200;
const maxNameLength = 100;
const order = {
	error: 0,
	warning: 1,
	info: 2,
	none: 3
};
function buildReport(facts) {
	const { header } = facts;
	const ledger = facts.rows?.ledger ?? null;
	const regime = header?.regime ?? facts.declaredRegime;
	const variant = header?.variant ?? null;
	const findings = [...facts.findings.all()].map((raw) => toFinding(raw, facts, regime, variant));
	findings.sort((a, b) => rank(a) - rank(b) || firstLine(a) - firstLine(b) || (a.rule < b.rule ? -1 : 1));
	const shown = findings.reduce((sum, finding) => sum + finding.samples.length, 0);
	const counted = findings.reduce((sum, finding) => sum + finding.count, 0);
	const separator = facts.parts[0]?.separator ?? null;
	const official = officialOf(facts.parts);
	const named = header?.columns.filter((column) => column.match !== "closing") ?? [];
	return {
		schema: reportSchemaId,
		lang: facts.lang,
		values: facts.values,
		file: {
			name: facts.parts[0]?.name ?? "",
			bytes: facts.parts.reduce((sum, part) => sum + part.bytes, 0),
			sha256: facts.sha256.all,
			parts: facts.sha256.parts.map((sha256, i) => {
				const { name, bytes } = facts.parts[i];
				return {
					name,
					bytes,
					sha256
				};
			}),
			siren: facts.fileName.siren,
			closing_date: facts.fileName.closingIsDate ? isoDate(facts.fileName.closing) : null,
			encoding: oneEncoding(facts.parts),
			bom: facts.parts.some((part) => part.bom),
			separator: separator === null ? null : separator === 9 ? "tab" : "pipe",
			line_end: lineEnd(facts.parts.map((part) => part.lineEnds)),
			columns: named.length,
			column_names: named.slice(0, maxNames).map((column) => column.name.slice(0, maxNameLength)),
			variant,
			regime,
			regime_source: header?.regimeSource ?? (facts.declaredRegime === null ? null : "declared")
		},
		verdicts: {
			law: lawVerdict(facts, findings),
			official: official.verdict,
			loop: loopVerdict(facts, findings)
		},
		official: {
			refusal: official.refusal,
			classes: official.classes,
			missing_columns: official.missing_columns
		},
		totals: {
			rows: ledger?.rows ?? 0,
			entries: ledger?.entries.size ?? 0,
			debit: ledger?.debit.toString() ?? "0.00",
			credit: ledger?.credit.toString() ?? "0.00",
			journals: ledger?.journalCount ?? 0,
			accounts: ledger?.accounts.codes.size ?? 0,
			period: ledger === null || ledger.firstDate === 0 ? null : {
				from: isoDate(ledger.firstDate),
				to: isoDate(ledger.lastDate)
			}
		},
		findings,
		tests_not_possible: notPossible({
			...facts,
			name: facts.parts[0]?.name ?? "",
			isXml: facts.parts.some((part) => part.isXml),
			isWhole: facts.parts.every((part) => part.isRead)
		}),
		left_out: { samples: Math.max(0, counted - shown) }
	};
}
function rank(finding) {
	const { law, loop } = finding.severity;
	return Math.min(order[law], order[loop]) * 16 + order[loop] * 4 + order[law];
}
function firstLine(finding) {
	return finding.samples[0]?.line ?? 0;
}
/** The encoding of all parts; `mixed` where they have several. */
function oneEncoding(parts) {
	const found = new Set(parts.map((part) => part.encoding));
	if (found.size > 1) found.delete("ascii");
	const [encoding] = found;
	return found.size > 1 ? "mixed" : encoding ?? "unknown";
}
function lineEnd(parts) {
	const found = [
		"lf",
		"crlf",
		"cr",
		"crcrlf"
	].filter((kind) => parts.some((ends) => ends[kind] > 0));
	return found.length > 1 ? "mixed" : found[0] ?? null;
}
function lawVerdict(facts, findings) {
	if (facts.parts.some((part) => part.isXml)) return "not-tested";
	return findings.some((finding) => finding.severity.law === "error") ? "non-conforme" : "conforme";
}
/**
* `not-tested` where nobody can say that every entry is balanced: an amount or a part could not be read, every row has a number of
* its own, or a journal has one number throughout and days that do not come out even.
*/
function loopVerdict(facts, findings) {
	if (findings.some((finding) => finding.severity.loop === "error")) return "rejected";
	const ledger = facts.rows?.ledger;
	if (!facts.parts.every((part) => part.isRead)) return "not-tested";
	if (ledger === void 0 || !ledger.canBalance || ledger.unreadableRows > 0) return "not-tested";
	if (facts.numbering?.byRow === true) return "not-tested";
	const constant = facts.numbering?.constant;
	return constant !== void 0 && constant.size > 0 && ledger.days.unevenDays(constant) > 0 ? "not-tested" : "accepted";
}
function toFinding(raw, facts, regime, variant) {
	const { rule } = raw;
	return {
		rule: rule.id,
		level: rule.level,
		severity: {
			law: severityOf(rule.law, regime, variant),
			official: officialSeverity(rule.id, severityOf(rule.official, regime, variant), facts.parts),
			loop: severityOf(rule.loop, regime, variant)
		},
		assumed: rule.assumed === true,
		title: rule.title[facts.lang],
		mend: rule.mend[facts.lang],
		source: rule.source,
		count: raw.count,
		samples: raw.samples.map((sample) => toSample(rule, sample, facts))
	};
}

const space$4 = 32;
/**
* The fields that say which entry a row belongs to, of a row whose number of fields is wrong: their places are put into
* `starts` and `ends`, those of all other columns are empty. They are believed only where a date stands in the place of
* EcritureDate.
* @returns where these places are; null when the entry cannot be known
*/
function layKey(row, keyColumns, dateAt, starts, ends) {
	if (dateAt < 0 || keyColumns.some((column) => column >= row.fields)) return null;
	starts.fill(0);
	ends.fill(0);
	const { bytes } = row.place(dateAt);
	let areTogether = true;
	for (const column of keyColumns) {
		const place = row.place(column);
		let { start, end } = place;
		while (start < end && place.bytes[start] === space$4) start++;
		while (start < end && place.bytes[end - 1] === space$4) end--;
		starts[column] = start;
		ends[column] = end;
		if (place.bytes !== bytes) areTogether = false;
	}
	const laid = areTogether ? bytes : together(row, keyColumns, starts, ends);
	const date = eightDigits(laid, starts[dateAt], ends[dateAt]);
	return isCalendarDay(date) ? {
		bytes: laid,
		date
	} : null;
}
/** The fields side by side in bytes of their own. */
function together(row, keyColumns, starts, ends) {
	const parts = keyColumns.map((column) => row.place(column).bytes.subarray(starts[column], ends[column]));
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const [i, part] of parts.entries()) {
		const column = keyColumns[i];
		bytes.set(part, at);
		starts[column] = at;
		at += part.length;
		ends[column] = at;
	}
	return bytes;
}

/** Bytes of a date or an amount; what is longer is none. */
const maxLength = 40;
/**
* Whether fields stand in the right columns, by the look of the dates and amounts among them: how a row that was cut or
* split in two is recognised.
*/
function fitsColumns(fields, tasks) {
	if (fields.length !== tasks.length) return false;
	let amounts = 0;
	for (const [i, field] of fields.entries()) {
		const task = tasks[i];
		if (!fits(field, task)) return false;
		if ((task === Task.debit || task === Task.credit || task === Task.montant) && field.end > field.start) amounts++;
	}
	return amounts > 0;
}
/** How many dates and amounts that a row nearly always has are there: of two readings that fit, the fuller is right. */
function fullness(fields, tasks) {
	let full = 0;
	for (const [i, { start, end }] of fields.entries()) if (end > start && telling.has(tasks[i])) full++;
	return full;
}
const telling = /* @__PURE__ */ new Set([
	Task.requiredDate,
	Task.validDate,
	Task.debit,
	Task.credit,
	Task.montant,
	Task.sens
]);
function fits(field, task) {
	const { bytes } = field;
	let { start, end } = field;
	while (start < end && bytes[start] === 32) start++;
	while (start < end && bytes[end - 1] === 32) end--;
	switch (task) {
		case Task.requiredText: return end > start;
		case Task.requiredDate: return isDate(bytes, start, end);
		case Task.validDate:
		case Task.optionalDate:
		case Task.paymentDate: return start === end || isDate(bytes, start, end);
		case Task.debit:
		case Task.credit:
		case Task.currencyAmount: return start === end || isAmount(bytes, start, end);
		case Task.montant: return isAmount(bytes, start, end);
		default: return true;
	}
}
/** In the form of the law, or in one that can be read. */
function isDate(bytes, start, end) {
	if (isCalendarDay(eightDigits(bytes, start, end))) return true;
	return end - start <= maxLength && readDate$1(decodeField(bytes.subarray(start, end), "utf-8")).value !== null;
}
function isAmount(bytes, start, end) {
	if (plainCents(bytes, start, end) >= 0) return true;
	return end - start <= maxLength && readAmount(decodeField(bytes.subarray(start, end), "utf-8")).value !== null;
}

/** @param fields more than there are columns, all of the same bytes */
function surplusPlace(fields, tasks, header) {
	const expected = tasks.length;
	const extra = fields.length - expected;
	const cut = fields.slice(0, expected);
	const trailing = fields.slice(expected).every(isBlank$2) && fitsColumns(cut, tasks);
	let best = trailing ? fullness(cut, tasks) : -1;
	let candidates = [];
	for (let at = 0; at < expected; at++) {
		if (!(tasks[at] === Task.requiredText || tasks[at] === Task.optionalText)) continue;
		const { bytes, start } = fields[at];
		const whole = {
			bytes,
			start,
			end: fields[at + extra].end
		};
		const merged = [
			...fields.slice(0, at),
			whole,
			...fields.slice(at + extra + 1)
		];
		if (!fitsColumns(merged, tasks)) continue;
		const full = fullness(merged, tasks);
		if (full > best) {
			best = full;
			candidates = [];
		} else if (full < best || candidates.length === 0) continue;
		candidates.push(at);
	}
	return mostLikely(candidates, header) ?? (trailing ? "end" : null);
}
/** Labels are where people type: of several places, the label of the entry, then any label, then the first. */
function mostLikely(candidates, header) {
	const named = (end) => candidates.find((at) => header.columns[at].law?.name.endsWith(end) === true);
	return named("EcritureLib") ?? named("Lib") ?? candidates[0];
}
function isBlank$2({ bytes, start, end }) {
	for (let i = start; i < end; i++) if (bytes[i] !== 32) return false;
	return true;
}

/** A row is not looked for in more pieces or bytes than these. */
const maxFragments = 32;
const maxFragmentBytes = 16384;
const space$3 = 32;
const ctrlZ = 26;
/**
* Finds the one cause behind rows of a wrong number of fields: a line break inside a label cuts one row in several, a
* separator inside a label makes one field too many.
*/
var BadRows = class {
	#header;
	#findings;
	#tasks;
	#onBadRow;
	#fragments = [];
	/** Where the bytes of fragments are kept, and how many of them are. */
	#kept = new Uint8Array(4 * maxFragmentBytes);
	#keptLength = 0;
	/** Of all fragments: their bytes, and the fields that they make together. */
	#bytes = 0;
	#fields = 0;
	/** @param onBadRow called once for each row of the ledger that cannot be read */
	constructor(header, findings, tasks, onBadRow) {
		this.#header = header;
		this.#findings = findings;
		this.#tasks = tasks;
		this.#onBadRow = onBadRow;
	}
	/** A record whose number of fields is not the header's. */
	add(view) {
		const { bytes, line, fields } = view;
		let { start, end } = view;
		while (start < end && bytes[start] === space$3) start++;
		while (start < end && bytes[end - 1] === space$3) end--;
		if (end - start === 1 && bytes[start] === ctrlZ) {
			this.flush();
			this.#findings.add(eofCtrlZ, line);
			return;
		}
		if (start === end && this.#fragments.length === 0) {
			this.#findings.add(blankLine, line);
			return;
		}
		const fragment = this.#copyOf(view);
		if (fields > this.#tasks.length) {
			this.flush();
			this.#tooMany(fragment);
			return;
		}
		this.#fields += this.#fragments.length === 0 ? fragment.fields : fragment.fields - 1;
		this.#bytes += fragment.end - fragment.start;
		this.#fragments.push(fragment);
		this.#join(view.lineEnds);
	}
	get waiting() {
		return this.#fragments.length > 0;
	}
	/** A row of the right number of fields has come, or the end: what waits is not the start of a cut row. */
	flush() {
		const fragments = this.#fragments;
		if (fragments.length === 0) return;
		this.#forget();
		for (const fragment of fragments) this.#wrongCount(fragment);
	}
	#join(ends) {
		const expected = this.#tasks.length;
		if (this.#fragments.length > maxFragments || this.#bytes > maxFragmentBytes) this.flush();
		while (this.#fragments.length > 1 && this.#fields >= expected) {
			const fragments = this.#fragments;
			const first = fragments[0];
			const joined = this.#fields === expected ? joinedFields(fragments) : null;
			if (joined === null || !fitsColumns(joined, this.#tasks)) {
				fragments.shift();
				this.#bytes -= first.end - first.start;
				this.#fields -= first.fields - 1;
				this.#wrongCount(first);
				continue;
			}
			const column = this.#header.columns[first.fields - 1];
			for (const { lineEnd } of fragments.slice(0, -1)) if (lineEnd !== null) ends[lineEnd]--;
			this.#forget();
			this.#findings.add(lineBreakInField, first.line, column.index, first.bytes, first.start, first.end, {
				field: column.law?.name ?? column.name,
				parts: fragments.length
			});
			this.#onBadRow(rowOf(first.line, joined));
		}
	}
	#forget() {
		this.#fragments = [];
		this.#bytes = 0;
		this.#fields = 0;
	}
	#tooMany(fragment) {
		const { line, bytes } = fragment;
		const expected = this.#tasks.length;
		const fields = placesOf(fragment);
		const extra = fields.length - expected;
		const at = surplusPlace(fields, this.#tasks, this.#header);
		if (typeof at !== "number") {
			this.#wrongCount(fragment);
			return;
		}
		const column = this.#header.columns[at];
		const from = fields[at].start;
		this.#findings.add(separatorInField, line, at, bytes, from, fields[at + extra].end, {
			field: column.law?.name ?? column.name,
			fields: fields.length,
			expected
		});
		this.#onBadRow(rowOf(line, fields));
	}
	#wrongCount(fragment) {
		const { line, bytes, start, end, fields } = fragment;
		if (fields === 1 && isBlank$1(bytes, start, end)) {
			this.#findings.add(blankLine, line);
			return;
		}
		if (this.#findings.onlyCounts(fieldCount)) this.#findings.addMore(fieldCount, 1);
		else {
			const params = {
				fields,
				expected: this.#tasks.length
			};
			this.#findings.add(fieldCount, line, -1, bytes, start, end, params);
		}
		this.#onBadRow({
			line,
			fields,
			place: (field) => placeOf(fragment, field)
		});
	}
	/** The bytes of the record are valid for now only. */
	#copyOf({ bytes, start, end, line, bounds, fields, lineEnd }) {
		const length = end - start;
		if (this.#fragments.length === 0) this.#keptLength = 0;
		if (this.#keptLength + length > this.#kept.length) {
			this.#kept = new Uint8Array(Math.max(length, this.#kept.length));
			this.#keptLength = 0;
		}
		const at = this.#keptLength;
		const kept = this.#kept;
		for (let i = 0; i < length; i++) kept[at + i] = bytes[start + i];
		this.#keptLength += length;
		const known = Math.min(fields, bounds.length - 1);
		const places = new Array(known + 1);
		for (let f = 0; f <= known; f++) places[f] = bounds[f] - start + at;
		return {
			line,
			bytes: kept,
			start: at,
			end: at + length,
			bounds: places,
			fields: known,
			lineEnd
		};
	}
};
function placeOf({ bytes, bounds }, field) {
	return {
		bytes,
		start: bounds[field] + 1,
		end: bounds[field + 1]
	};
}
function placesOf(fragment) {
	return Array.from({ length: fragment.fields }, (_, field) => placeOf(fragment, field));
}
function rowOf(line, places) {
	return {
		line,
		fields: places.length,
		place: (field) => places[field]
	};
}
function joinedFields(fragments) {
	const joined = [];
	for (const fragment of fragments) joined.splice(Math.max(0, joined.length - 1), 1, ...placesOf(fragment));
	return joined;
}
function isBlank$1(bytes, start, end) {
	for (let i = start; i < end; i++) if (bytes[i] !== space$3) return false;
	return true;
}

/** Recognises the dates that no rule minds. Most are the one last seen in their column. */
var GoodDates = class {
	#last;
	#earliest;
	#latest;
	/** @param columns how many; `earliest` and `latest` are plausible dates, AAAAMMJJ */
	constructor(columns, earliest, latest) {
		this.#last = new Int32Array(columns);
		this.#earliest = earliest;
		this.#latest = latest;
	}
	/** @returns false when the rules have to read the field */
	read(column, bytes, start, end) {
		const value = eightDigits(bytes, start, end);
		if (value === this.#last[column] && value > 0) return true;
		if (value < this.#earliest || value > this.#latest || !isCalendarDay(value)) return false;
		this.#last[column] = value;
		return true;
	}
	/** The date last found good in a column, AAAAMMJJ. */
	last(column) {
		return this.#last[column];
	}
};

/** Findings that are said only when the end of the file has shown that nothing larger explains them. Bounded. */
var Deferred = class {
	count = 0;
	#held = [];
	/** Those that come now are only counted. */
	get isFull() {
		return this.#held.length === 10;
	}
	/** @param params filled in beside those given at the end */
	add(line, bytes, start, end, params = null) {
		this.count++;
		if (this.#held.length === 10) return;
		this.#held.push({
			line,
			value: bytes.slice(start, cutBetweenCharacters(bytes, start, end)),
			params
		});
	}
	/** The first of them one by one; the last of these stands for the rest. */
	report(rule, column, findings, common = {}) {
		for (const [i, { line, value, params }] of this.#held.entries()) {
			const count = i === this.#held.length - 1 ? this.count - i : 1;
			findings.add(rule, line, column, value, 0, value.length, {
				...common,
				...params
			}, count);
		}
	}
	/** One finding about the file, at the first place; the message's `{rows}` says how many there are. */
	summarise(rule, column, findings, common = {}) {
		const [first] = this.#held;
		if (first === void 0) return;
		const { line, value } = first;
		findings.add(rule, line, column, value, 0, value.length, {
			...common,
			rows: this.count
		});
	}
};

/** UTF-8 read as an 8-bit encoding and written as UTF-8 once more: « Ã© » for é. */
const mojibake = /[\u00c2\u00c3][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;
/** A non-breaking space in an 8-bit encoding: the field is empty, another rule says so. */
const nbsp = 160;
const centralis = [
	99,
	101,
	110,
	116,
	114,
	97,
	108,
	105,
	115
];
/** The rules about labels and references: what people type. */
var LabelJudge = class {
	/** Said at the end, once for the file. */
	placeholders = new Deferred();
	signs = new Deferred();
	centralised = new Deferred();
	#findings;
	#state;
	#accountAt;
	#accountLibAt;
	#pieceAt;
	#libAt;
	#labelColumns;
	constructor(header, findings, state) {
		this.#findings = findings;
		this.#state = state;
		this.#accountAt = header.position("CompteNum");
		this.#accountLibAt = header.position("CompteLib");
		this.#pieceAt = header.position("PieceRef");
		this.#libAt = header.position("EcritureLib");
		const labels = [
			"JournalLib",
			"CompteLib",
			"CompAuxLib",
			"EcritureLib"
		];
		this.#labelColumns = labels.map((name) => header.position(name)).filter((at) => at >= 0);
	}
	/** @param doubled the row may hold text encoded twice */
	judge(row, opening, doubled) {
		const { bytes, starts, ends } = row;
		this.#judgePiece(row, opening);
		this.#judgeLabel(row);
		if (opening && this.#accountAt >= 0) {
			const first = bytes[starts[this.#accountAt]];
			if ((first === 54 || first === 55) && ends[this.#accountAt] > starts[this.#accountAt]) this.#findings.addField(openingOnResultAccounts, row, this.#accountAt);
		}
		if (doubled) for (const at of this.#labelColumns) this.#judgeText(row, at);
	}
	#judgePiece({ bytes, starts, ends, line }, opening) {
		const at = this.#pieceAt;
		if (opening || at < 0 || ends[at] - starts[at] !== 1) return;
		const byte = bytes[starts[at]];
		if (!((byte | 32) >= 97 && (byte | 32) <= 122) && (byte < 48 || byte > 57) && byte !== nbsp || byte === 48 || byte === 120 || byte === 88) this.placeholders.add(line, bytes, starts[at], ends[at]);
	}
	#judgeLabel({ bytes, starts, ends, line }) {
		const at = this.#libAt;
		if (at < 0) return;
		const start = starts[at];
		const length = ends[at] - start;
		if (length === 1) {
			const byte = bytes[start];
			if (byte < 48 || byte > 57 && byte < 65) this.signs.add(line, bytes, start, ends[at]);
		}
		if (length >= centralis.length && (bytes[start] | 32) === centralis[0] && centralis.every((letter, i) => (bytes[start + i] | 32) === letter)) this.centralised.add(line, bytes, start, ends[at]);
		const { slots } = this.#state;
		if (slots[10] === 0 && !this.#isAccountLabel(bytes, starts, ends, start, length)) slots[10] = 1;
	}
	/** Every EcritureLib is the CompteLib of its row. */
	get #alwaysAccountLabel() {
		return this.#state.slots[10] === 0;
	}
	#isAccountLabel(bytes, starts, ends, start, length) {
		const at = this.#accountLibAt;
		if (at < 0 || ends[at] - starts[at] !== length) return false;
		for (let i = 0; i < length; i++) if (bytes[start + i] !== bytes[starts[at] + i]) return false;
		return true;
	}
	#judgeText(row, at) {
		const { bytes, starts, ends } = row;
		const field = bytes.subarray(starts[at], ends[at]);
		if (!field.includes(195)) return;
		if (mojibake.test(decodeField(field, "utf-8"))) this.#findings.addField(encodingMojibake, row, at);
	}
	/** The findings that wait for the end. @param rows rows that could be read */
	flush(rows) {
		const many = { rows: String(rows) };
		this.placeholders.summarise(pieceRefPlaceholder, this.#pieceAt, this.#findings);
		this.signs.summarise(fieldLabelTooGeneric, this.#libAt, this.#findings, { form: "sign" });
		this.centralised.summarise(centralisationSuspected, this.#libAt, this.#findings);
		if (rows > 1 && this.#accountLibAt >= 0 && this.#libAt >= 0 && this.#alwaysAccountLabel) this.#findings.add(fieldLabelTooGeneric, 0, this.#libAt, null, 0, 0, {
			...many,
			form: "account"
		});
	}
};

/** The days in arrays of their own. Rows of one day mostly follow each other; there may be as many journals as entries. */
var DayTable = class extends DayBook {
	/** Number of each day by its key: journal and date. */
	#days = /* @__PURE__ */ new Map();
	#keys = /* @__PURE__ */ new Float64Array(1024);
	#debit = /* @__PURE__ */ new Float64Array(1024);
	#credit = /* @__PURE__ */ new Float64Array(1024);
	#lastKey = -1;
	#last = -1;
	get size() {
		return this.#days.size;
	}
	day(journal, date) {
		const key = journal * 1e8 + date;
		if (key === this.#lastKey) return this.#last;
		let day = this.#days.get(key);
		if (day === void 0) {
			day = this.#days.size;
			this.#days.set(key, day);
			if (day === this.#keys.length) this.#grow();
			this.#keys[day] = key;
		}
		this.#lastKey = key;
		this.#last = day;
		return day;
	}
	addSafely(day, debit, credit) {
		const debits = this.#debit[day] + debit;
		const credits = this.#credit[day] + credit;
		if (Math.abs(debits) > safeDayCents || Math.abs(credits) > safeDayCents) return false;
		this.#debit[day] = debits;
		this.#credit[day] = credits;
		return true;
	}
	journal(day) {
		return Math.floor(this.#keys[day] / 1e8);
	}
	date(day) {
		return this.#keys[day] % 1e8;
	}
	debitCents(day) {
		return this.#debit[day];
	}
	creditCents(day) {
		return this.#credit[day];
	}
	#grow() {
		const grown = (old) => {
			const array = new Float64Array(old.length * 2);
			array.set(old);
			return array;
		};
		this.#keys = grown(this.#keys);
		this.#debit = grown(this.#debit);
		this.#credit = grown(this.#credit);
	}
};

/**
* The entries in arrays of their own. The previous row's key is compared first: in most files an entry's rows follow
* each other.
*/
var EntryTable = class extends EntryBook {
	#keys = new ByteTable();
	#debit = /* @__PURE__ */ new Float64Array(2048);
	#difference = /* @__PURE__ */ new Float64Array(2048);
	#rows = /* @__PURE__ */ new Uint32Array(2048);
	#firstLine = /* @__PURE__ */ new Uint32Array(2048);
	#unreadable = /* @__PURE__ */ new Uint8Array(2048);
	#lastKey = /* @__PURE__ */ new Uint8Array(64);
	#lastCut = -1;
	#lastLength = -1;
	#last = -1;
	get size() {
		return this.#keys.size;
	}
	row(bytes, s1, e1, s2, e2, line) {
		const cut = e1 - s1;
		const length = cut + e2 - s2;
		if (cut === this.#lastCut && length === this.#lastLength) {
			const last = this.#lastKey;
			let i = 0;
			while (i < cut && last[i] === bytes[s1 + i]) i++;
			if (i === cut) {
				while (i < length && last[i] === bytes[s2 + i - cut]) i++;
				if (i === length) {
					this.#rows[this.#last]++;
					return this.#last;
				}
			}
		}
		const known = this.#keys.size;
		const index = this.#keys.intern(bytes, s1, e1, s2, e2);
		if (index === known) {
			if (index === this.#rows.length) this.#grow();
			this.#firstLine[index] = line;
		}
		this.#rows[index]++;
		this.#remember(bytes, s1, cut, s2, length, index);
		return index;
	}
	addSafely(index, debit, credit) {
		const sum = this.#debit[index] + debit;
		const difference = this.#difference[index] + debit - credit;
		if (sum > safeCents || sum < -safeCents || difference > safeCents || difference < -safeCents) return false;
		this.#debit[index] = sum;
		this.#difference[index] = difference;
		return true;
	}
	debitCents(index) {
		return this.#debit[index];
	}
	differenceCents(index) {
		return this.#difference[index];
	}
	markUnreadable(index) {
		this.#unreadable[index] = 1;
	}
	firstLine(index) {
		return this.#firstLine[index];
	}
	rows(index) {
		return this.#rows[index];
	}
	get keys() {
		return this.#keys.bytes;
	}
	journalStart(index) {
		return this.#keys.firstStart(index);
	}
	journalEnd(index) {
		return this.#keys.firstEnd(index);
	}
	numberStart(index) {
		return this.#keys.secondStart(index);
	}
	numberEnd(index) {
		return this.#keys.secondEnd(index);
	}
	isUnreadable(index) {
		return this.#unreadable[index] === 1;
	}
	#remember(bytes, s1, cut, s2, length, index) {
		if (length > this.#lastKey.length) this.#lastKey = new Uint8Array(length * 2);
		for (let i = 0; i < cut; i++) this.#lastKey[i] = bytes[s1 + i];
		for (let i = cut; i < length; i++) this.#lastKey[i] = bytes[s2 + i - cut];
		this.#lastCut = cut;
		this.#lastLength = length;
		this.#last = index;
	}
	#grow() {
		const size = this.#rows.length * 2;
		const copy = (grown, old) => {
			grown.set(old);
			return grown;
		};
		this.#debit = copy(new Float64Array(size), this.#debit);
		this.#difference = copy(new Float64Array(size), this.#difference);
		this.#rows = copy(new Uint32Array(size), this.#rows);
		this.#firstLine = copy(new Uint32Array(size), this.#firstLine);
		this.#unreadable = copy(new Uint8Array(size), this.#unreadable);
	}
};

/** The letterings in arrays of their own. */
var LetteringTable = class extends LetteringBook {
	#keys = new ByteTable();
	#difference = /* @__PURE__ */ new Float64Array(1024);
	#firstLine = /* @__PURE__ */ new Uint32Array(1024);
	#left = /* @__PURE__ */ new Uint8Array(1024);
	get size() {
		return this.#keys.size;
	}
	intern(key, length, line) {
		const known = this.#keys.size;
		const index = this.#keys.intern(key, 0, 8, 8, length);
		if (index === known) {
			if (index === this.#firstLine.length) this.#grow();
			this.#firstLine[index] = line;
		}
		return index;
	}
	add(index, cents) {
		this.#difference[index] += cents;
	}
	leaveOut(index) {
		this.#left[index] = 1;
	}
	owner(index) {
		return this.#keys.first(index);
	}
	code(index) {
		return this.#keys.second(index);
	}
	firstLine(index) {
		return this.#firstLine[index];
	}
	difference(index) {
		return this.#difference[index];
	}
	nextOpen(from) {
		let index = from;
		while (index < this.size && (this.#difference[index] === 0 || this.#left[index] === 1)) index++;
		return index;
	}
	#grow() {
		const size = this.#firstLine.length * 2;
		const difference = new Float64Array(size);
		difference.set(this.#difference);
		this.#difference = difference;
		const firstLine = new Uint32Array(size);
		firstLine.set(this.#firstLine);
		this.#firstLine = firstLine;
		const left = new Uint8Array(size);
		left.set(this.#left);
		this.#left = left;
	}
};

/** Tables in arrays of the runtime. */
function tablesInArrays() {
	const entries = new EntryTable();
	const facts = new EntryFactTable();
	return {
		entries,
		facts,
		journals: new LabelTable(),
		accounts: new LabelTable(),
		thirdParties: new LabelTable(),
		letterings: new LetteringTable(),
		days: new DayTable(),
		search: new EntryScan(entries, facts)
	};
}

const codes$1 = /^(a-?n|anouv?|anv|r-?an|an[ _-]?\d{1,4})$/i;
/** Codes that also stand for something else: « OUV » for Ouvriers, « ANA » for Analytique. */
const ambiguousCodes = /^(an[aou]|ouv|rep|bo|bi|a0|nx|soldes?)$/i;
/** « À nouveau », « a-nouv. », but not « Beaujolais nouveau ». */
const labels = /(?<![\p{L}])[àa][ -]?nouv|ouverture|(balance|soldes?) initia|reprise des soldes|bilan (de |d.)?(d[ée]but|ouv)|opening/iu;
function openingLook(code, label) {
	const text = decodeField(code, "utf-8");
	if (codes$1.test(text) || isOpeningLabel(label)) return "opening";
	return ambiguousCodes.test(text) ? "perhaps" : "other";
}
function isOpeningLabel(label) {
	return labels.test(decodeField(label, "utf-8"));
}

/** Which journals are of opening entries, by the number of their codes. */
var OpeningJournals = class {
	/** By the number of a journal's code and label: journals may have no code. */
	#byPair = [];
	#journals = /* @__PURE__ */ new Set();
	/** Those that are of opening entries if their rows agree. */
	#perhaps = /* @__PURE__ */ new Set();
	has(journal) {
		return this.#journals.has(journal);
	}
	/** A new pair of a journal's code and label. @returns whether it says that the journal is one of them */
	learn(journal, code, label) {
		const look = openingLook(code, label);
		this.#byPair.push(look === "opening");
		if (look === "perhaps") this.#perhaps.add(journal);
		return look === "opening";
	}
	/** A row of the journal under this pair. @returns whether the pair says that it is one of them */
	see(pair, journal) {
		if (this.#byPair[pair] !== true) return false;
		this.#journals.add(journal);
		return true;
	}
	/**
	* No row follows: a journal whose code may mean opening entries is one of them when all its rows are of the first day
	* and none is in class 6 or 7.
	*/
	settle(facts, search, firstDate) {
		const { size } = facts;
		for (const journal of this.#perhaps) {
			let entry = search.nextOf(journal, 0);
			while (entry < size && facts.date(entry) === firstDate && facts.otherDate(entry) === 0 && (facts.flags(entry) & EntryFlag.result) === 0) entry = search.nextOf(journal, entry + 1);
			if (entry < size) continue;
			for (let of = search.nextOf(journal, 0); of < size; of = search.nextOf(journal, of + 1)) facts.addFlag(of, EntryFlag.opening);
			this.#journals.add(journal);
		}
	}
};

/** How many rows there are, of which kinds, and from when to when. */
var RowCounts = class {
	/** Rows with another number of fields than the header, and lines of names. */
	badRows = 0;
	/** Rows of which an amount could not be read, bad rows included. */
	unreadableRows = 0;
	state;
	constructor(state) {
		this.state = state;
	}
	/** Rows read, bad ones included. */
	get rows() {
		return this.state.slots[0];
	}
	/** AAAAMMJJ; 0 when no row has a date. */
	get firstDate() {
		return this.state.slots[1];
	}
	get lastDate() {
		return this.state.slots[2];
	}
	/** Rows in classes 1 to 5. */
	get balanceSheetRows() {
		return this.state.slots[14];
	}
	/** Rows in classes 6 and 7. */
	get resultRows() {
		return this.state.slots[15];
	}
	/** Rows on accounts 12. */
	get yearResultRows() {
		return this.state.slots[16];
	}
	/** Rows on accounts 40 and 41. */
	get tiersRows() {
		return this.state.slots[17];
	}
	/** Rows with a lettering code. */
	get letteredRows() {
		return this.state.slots[18];
	}
	/** @param date EcritureDate of a row, AAAAMMJJ */
	seeDate(date) {
		const { slots } = this.state;
		if (slots[1] === 0 || date < slots[1]) slots[1] = date;
		if (date > slots[2]) slots[2] = date;
	}
	/** Counts a bad row of which nobody knows the entry. */
	addBadRow() {
		this.addRow();
		this.badRows++;
		this.unreadableRows++;
	}
	/** Counts a row. */
	addRow() {
		this.state.slots[0]++;
	}
};

/**
* The numbers that rows change and that later rows and the end of the file look at. They lie in one array, so that the
* kernel can hold them in its own memory; the array may be another one after each row.
*/
var RowState = class {
	slots = new Int32Array(64);
};

/** The sums of the whole file, built row by row. */
var Ledger = class extends RowCounts {
	entries;
	facts;
	journals;
	accounts;
	thirdParties;
	letterings;
	days;
	search;
	debit = new ExactSum();
	credit = new ExactSum();
	/** Debit minus credit of classes 6 and 7. */
	result = new ExactSum();
	/** True when the file has the columns without which no entry can be balanced. */
	canBalance;
	/** True when debit and credit of a row are known. */
	hasAmounts;
	#openings = new OpeningJournals();
	#journalAt;
	#journalLibAt;
	#numberAt;
	#accountAt;
	#accountLibAt;
	#auxAt;
	#auxLibAt;
	#letAt;
	#libAt;
	#tables;
	#blankJournal = 0;
	/** Of the row placed last. */
	#inResult = false;
	constructor(header, state = new RowState(), tables = tablesInArrays()) {
		super(state);
		this.#tables = tables;
		this.entries = tables.entries;
		this.facts = tables.facts;
		this.journals = tables.journals;
		this.accounts = tables.accounts;
		this.thirdParties = tables.thirdParties;
		this.letterings = tables.letterings;
		this.days = tables.days;
		this.search = tables.search;
		this.#journalAt = header.position("JournalCode");
		this.#journalLibAt = header.position("JournalLib");
		this.#numberAt = header.position("EcritureNum");
		this.#accountAt = header.position("CompteNum");
		this.#accountLibAt = header.position("CompteLib");
		this.#auxAt = header.position("CompAuxNum");
		this.#auxLibAt = header.position("CompAuxLib");
		this.#letAt = header.position("EcritureLet");
		this.#libAt = header.position("EcritureLib");
		const [first, second] = header.variant === "debit-credit" ? ["Debit", "Credit"] : ["Montant", "Sens"];
		this.hasAmounts = header.position(first) >= 0 && header.position(second) >= 0;
		this.canBalance = this.hasAmounts && this.#numberAt >= 0;
	}
	/** Number of journals with a code. */
	get journalCount() {
		return this.journals.codes.size - this.#blankJournal;
	}
	/** @param journal number of its code */
	isOpening(journal) {
		return this.#openings.has(journal);
	}
	/** No row follows. */
	settle() {
		this.#openings.settle(this.facts, this.search, this.firstDate);
		this.search.settle(this.journals.codes.size);
	}
	/** Whether labels of entries were read to find opening entries: rows without a journal. */
	get hasRowsWithoutJournal() {
		return this.#blankJournal > 0;
	}
	/**
	* Counts the row, its journal, account and third party, and finds its entry.
	* @param starts places of the row's fields, without the spaces around them; `ends` likewise
	* @param date AAAAMMJJ, 0 when not known or not plausible
	* @param debit cents, for telling equal entries; `credit` likewise
	* @returns the number of its journal and of its entry in `place`
	*/
	place(place, bytes, starts, ends, line, date, debit, credit) {
		this.addRow();
		const j = this.#journalAt;
		const journalStart = j < 0 ? 0 : starts[j];
		const journalEnd = j < 0 ? 0 : ends[j];
		const journal = this.#journal(bytes, starts, ends, journalStart, journalEnd, line);
		const account = this.#code(this.accounts, this.#accountAt, this.#accountLibAt, bytes, starts, ends, line);
		const aux = this.#code(this.thirdParties, this.#auxAt, this.#auxLibAt, bytes, starts, ends, line);
		const n = this.#numberAt;
		const entry = this.entries.row(bytes, journalStart, journalEnd, n < 0 ? 0 : starts[n], n < 0 ? 0 : ends[n], line, journal);
		const opening = this.#openings.see(this.journals.pair, journal) || this.#isOpeningRow(bytes, starts, ends, journalStart, journalEnd);
		const flag = this.#classOf(bytes, starts, ends) | (opening ? EntryFlag.opening : 0);
		const print = rowPrint(account < 0 ? 0 : this.accounts.hash(account), aux < 0 ? 0 : this.thirdParties.hash(aux), debit, credit);
		this.facts.see(entry, this.rows, date, journal, flag, print);
		place.entry = entry;
		place.journal = journal;
		place.date = date;
		place.opening = opening;
		place.lettering = this.#lettering(account, aux, bytes, starts, ends, line);
	}
	/** Learns the row's journal or account with its label: the row itself is counted by the kernel. */
	meet(unknown, bytes, starts, ends, line) {
		if (unknown === 1) {
			const at = this.#journalAt;
			const journal = this.#journal(bytes, starts, ends, starts[at], ends[at], line);
			this.#openings.see(this.journals.pair, journal);
		} else this.#code(this.accounts, this.#accountAt, this.#accountLibAt, bytes, starts, ends, line);
	}
	/** Learns what the kernel has learned by itself: before anything else is asked of the ledger. */
	catchUp() {
		this.#tables.catchUp?.();
	}
	/** @param debit cents; `credit` likewise */
	addCents(place, debit, credit) {
		this.entries.addCents(place.entry, debit, credit);
		this.debit.addCents(debit);
		this.credit.addCents(credit);
		this.days.addCents(place.journal, place.date, debit, credit);
		if (this.#inResult) this.result.addCents(debit - credit);
		if (place.lettering >= 0) this.letterings.add(place.lettering, debit - credit);
	}
	addDecimals(place, debit, credit) {
		this.entries.addDecimal(place.entry, debit, credit);
		this.debit.addDecimal(debit);
		this.credit.addDecimal(credit);
		this.days.addDecimal(place.journal, place.date, debit, credit);
		if (this.#inResult) {
			this.result.addDecimal(debit);
			this.result.addDecimal({
				coefficient: -credit.coefficient,
				scale: credit.scale
			});
		}
		if (place.lettering >= 0) this.letterings.leaveOut(place.lettering);
	}
	markUnreadable(place) {
		this.unreadableRows++;
		this.entries.markUnreadable(place.entry);
		if (place.lettering >= 0) this.letterings.leaveOut(place.lettering);
	}
	#journal(bytes, starts, ends, start, end, line) {
		const lib = this.#journalLibAt;
		const labelStart = lib < 0 ? 0 : starts[lib];
		const labelEnd = lib < 0 ? 0 : ends[lib];
		const known = this.journals.size;
		const journal = this.journals.row(bytes, start, end, labelStart, labelEnd, line);
		if (this.journals.pair === known) {
			if (end === start) this.#blankJournal = 1;
			const code = bytes.subarray(start, end);
			const isOpening = this.#openings.learn(journal, code, bytes.subarray(labelStart, labelEnd));
			this.#tables.learnJournal?.(this.journals.pair, journal, isOpening);
		}
		return journal;
	}
	/** Rows that are in no journal say by their label what they are. */
	#isOpeningRow(bytes, starts, ends, journalStart, journalEnd) {
		const at = this.#libAt;
		if (journalEnd > journalStart || at < 0) return false;
		const lib = this.#journalLibAt;
		if (lib >= 0 && ends[lib] > starts[lib]) return false;
		return isOpeningLabel(bytes.subarray(starts[at], ends[at]));
	}
	/** The number of the row's code in a table, or -1 when it has none. */
	#code(table, at, libAt, bytes, starts, ends, line) {
		if (at < 0 || ends[at] === starts[at]) return -1;
		const labelStart = libAt < 0 ? 0 : starts[libAt];
		const labelEnd = libAt < 0 ? 0 : ends[libAt];
		const known = table.size;
		const code = table.row(bytes, starts[at], ends[at], labelStart, labelEnd, line);
		if (table.pair === known) this.#tables.learnCode?.(table, code, bytes, starts[at], ends[at]);
		return code;
	}
	#classOf(bytes, starts, ends) {
		const at = this.#accountAt;
		this.#inResult = false;
		if (at < 0) return EntryFlag.other;
		const kind = accountKind(bytes, starts[at], ends[at]);
		const { slots } = this.state;
		if ((kind & 1) !== 0) {
			this.#inResult = true;
			slots[15]++;
		}
		if ((kind & 32) !== 0) slots[14]++;
		if ((kind & 2) !== 0) slots[16]++;
		if ((kind & 64) !== 0) slots[17]++;
		return kind & (1 | 2 | 4);
	}
	#lettering(account, aux, bytes, starts, ends, line) {
		const at = this.#letAt;
		if (at < 0 || this.#accountAt < 0 || ends[at] === starts[at]) return -1;
		this.state.slots[18]++;
		return this.letterings.row(account, aux, bytes, starts[at], ends[at], line);
	}
};

/** The record is the same as the one before it, byte for byte. */
function repeatsPrevious({ bytes, start, end, previousStart, previousEnd }) {
	if (previousEnd - previousStart !== end - start || previousStart < 0) return false;
	let i = end - start - 1;
	while (i >= 0 && bytes[start + i] === bytes[previousStart + i]) i--;
	return i < 0;
}

/** Finds the line of names where a row should be: files were put end to end. */
var RepeatedHeader = class {
	#names;
	#findings;
	constructor(header, findings) {
		this.#names = header.columns.map(({ name }) => foldName(name));
		this.#findings = findings;
	}
	/** @returns whether the row is the line of names; it has been told then */
	judge(line, bytes, starts, ends) {
		const first = bytes[starts[0]];
		if ((first | 32) !== this.#names[0].charCodeAt(0) && first !== 239) return false;
		const isRepeated = this.#names.every((name, c) => foldName(decodeField(bytes.subarray(starts[c], ends[c]), "utf-8")) === name);
		if (isRepeated) this.#findings.add(headerRepeated, line);
		return isRepeated;
	}
};

/** ISO 4217 list one, with its funds, metals and technical codes. */
const active = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
  CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
  HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA
  MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD
  RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD
  USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX
  YER ZAR ZMW ZWG`;
/** Codes withdrawn since the euro came (1999): they stay in older files and in old balances. */
const withdrawn = `
  ADP AFA ANG AON AOR ATS AZM BEF BGL BGN BYB BYR CHC CSD CUC CYP DEM ECS ECV EEK ESP FIM FRF GHC GRD HRK IEP ITL LTL
  LUF LVL MGF MRO MTL MZM NLG PTE ROL RUR SDD SIT SKK SLL SRG STD TJR TMM TPE TRL USS VEB VEF XEU XFU XRE YUM ZMK ZRN
  ZWD ZWL ZWN ZWR`;
/** ISO 4217 codes, those in force and those withdrawn since 1999, in capitals. */
const currencyCodes = new Set(`${active} ${withdrawn}`.trim().split(/\s+/));

const minus = 45;
const space$2 = 32;
const quote$1 = 34;
/** The rules about Montantdevise and Idevise. */
var CurrencyJudge = class {
	#findings;
	#state;
	#currencyAt;
	#codeAt;
	constructor(header, findings, state) {
		this.#findings = findings;
		this.#state = state;
		this.#currencyAt = header.position("Montantdevise");
		this.#codeAt = header.position("Idevise");
	}
	/** Rows with a currency code, and how many of them say EUR. */
	get currencyRows() {
		return this.#state.slots[11];
	}
	get euroRows() {
		return this.#state.slots[12];
	}
	/** The row has an amount in a foreign currency other than zero. */
	moves({ bytes, starts, ends }) {
		if (this.#currencyAt < 0) return false;
		for (let i = starts[this.#currencyAt]; i < ends[this.#currencyAt]; i++) if (bytes[i] >= 49 && bytes[i] <= 57) return true;
		return false;
	}
	judge(row) {
		if (this.#currencyAt < 0 || this.#codeAt < 0) return;
		const { bytes, starts, ends } = row;
		const amountStart = starts[this.#currencyAt];
		const amount = ends[this.#currencyAt] > amountStart && this.moves(row);
		const codeStart = starts[this.#codeAt];
		const length = ends[this.#codeAt] - codeStart;
		if (length === 0) {
			if (amount) this.#findings.addField(currencyPair, row, this.#currencyAt, { form: "amount" });
			else if (isZeros(bytes, amountStart, ends[this.#currencyAt])) this.#findings.addField(optionalFieldFiller, row, this.#currencyAt);
			return;
		}
		if (ends[this.#currencyAt] === amountStart) this.#findings.addField(currencyPair, row, this.#codeAt, { form: "code" });
		const { slots } = this.#state;
		slots[11]++;
		if (length === 3 && bytes[codeStart] === 69 && bytes[codeStart + 1] === 85 && bytes[codeStart + 2] === 82) slots[12]++;
		else if (bytes[codeStart] !== quote$1 && !this.#isKnownCurrency(bytes, codeStart, length)) this.#findings.addField(currencyCode, row, this.#codeAt);
		if (amount && row.debitSign > 0 && isNegative(bytes, amountStart, ends[this.#currencyAt])) this.#findings.addField(currencySign, row, this.#currencyAt);
	}
	/** The code is nearly always one of those seen last. */
	#isKnownCurrency(bytes, start, length) {
		if (length !== 3) return false;
		const [a = 0, b = 0, c = 0] = bytes.subarray(start, start + 3);
		const packed = a << 16 | b << 8 | c;
		const { slots } = this.#state;
		const from = 26;
		const known = slots.indexOf(packed, from);
		if (known >= 0 && known < from + 8) return true;
		if (!currencyCodes.has(String.fromCharCode(a, b, c))) return false;
		slots.copyWithin(from + 1, from, from + 8 - 1);
		slots[from] = packed;
		return true;
	}
};
/** One sign, beside a digit: others are another rule's matter. */
function isNegative(bytes, start, end) {
	return (bytes[start] === minus && bytes[start + 1] !== space$2) !== (bytes[end - 1] === minus && bytes[end - 2] !== space$2);
}
/** Zeros, with or without a comma: nothing, written down. */
function isZeros(bytes, start, end) {
	for (let i = start; i < end; i++) if (bytes[i] !== 48 && bytes[i] !== 44) return false;
	return end > start;
}

/** The rules about fields of one row held against each other. */
var RowJudge = class {
	/** Said at the end, where nothing larger explains them. */
	late = new Deferred();
	afterClosing = new Deferred();
	/** Entries outside the year, until one of the year is found: the file may be that of another year. */
	outside = new Deferred();
	currency;
	#findings;
	/** AAAAMMJJ; 0 when the name has no date. */
	closing;
	#earliest;
	#plausibleFrom;
	#plausibleTo;
	#hasSides;
	#debitAt;
	#creditAt;
	#dateAt;
	#validAt;
	#dateLetAt;
	#letAt;
	#accountAt;
	#auxAt;
	#auxLibAt;
	#state;
	constructor(header, fileName, findings, state) {
		this.#findings = findings;
		this.#state = state;
		this.closing = fileName.closingIsDate ? Number(fileName.closing) : 0;
		[this.#plausibleFrom, this.#plausibleTo] = plausibleDates(this.closing);
		const sides = header.variant === "debit-credit";
		this.#debitAt = header.position(sides ? "Debit" : "Montant");
		this.#creditAt = sides ? header.position("Credit") : -1;
		this.#hasSides = this.#debitAt >= 0 && header.position(sides ? "Credit" : "Sens") >= 0;
		this.#earliest = this.closing - 2e4;
		this.#dateAt = header.position("EcritureDate");
		this.#validAt = header.position("ValidDate");
		this.#dateLetAt = header.position("DateLet");
		this.#letAt = header.position("EcritureLet");
		this.#accountAt = header.position("CompteNum");
		this.#auxAt = header.position("CompAuxNum");
		this.#auxLibAt = header.position("CompAuxLib");
		this.currency = new CurrencyJudge(header, findings, state);
	}
	judge(row, opening) {
		if (this.#hasSides) this.#judgeSides(row);
		this.#judgeDates(row, opening);
		this.#judgeAccount(row);
		if (this.#letAt >= 0 && this.#dateLetAt >= 0) {
			const code = row.ends[this.#letAt] > row.starts[this.#letAt];
			const date = row.ends[this.#dateLetAt] > row.starts[this.#dateLetAt];
			if (code && !date) this.#findings.addField(letteringPair, row, this.#letAt, { form: "code" });
			else if (date && !code && row.letDate > 0) this.#findings.addField(letteringPair, row, this.#dateLetAt, { form: "date" });
		}
		this.currency.judge(row);
	}
	#judgeSides(row) {
		const { debitSign, creditSign } = row;
		if (debitSign === 0 !== (creditSign === 0)) return;
		if (debitSign !== 0) {
			const params = {
				debit: this.#field(row, this.#debitAt),
				credit: this.#field(row, this.#creditAt)
			};
			this.#findings.add(amountDebitAndCredit, row.line, -1, null, 0, 0, params);
		} else if (!this.currency.moves(row)) {
			const params = this.#creditAt < 0 ? { form: "montant" } : null;
			this.#findings.add(amountZeroLine, row.line, -1, null, 0, 0, params);
		}
	}
	/** A date that is not plausible has been said to be so: it is held against no other. */
	#judgeDates(row, opening) {
		const date = this.#ifPlausible(row.date);
		const validDate = this.#ifPlausible(row.validDate);
		const { bytes, starts, ends, letDate, line } = row;
		const { slots } = this.#state;
		const at = this.#validAt;
		if (validDate > 0) {
			const last = slots[5];
			if (validDate < last) {
				this.#findings.addField(fileOrderByValidation, row, this.#validAt, { previous: isoDate(last) });
				if (this.#findings.onlyCounts(fileOrderByValidation)) slots[24] = 1;
			}
			slots[5] = validDate;
		}
		if (date === 0) return;
		const outside = this.closing > 0 && (date > this.closing || date <= this.#earliest);
		this.#judgeYear(row, date, outside);
		if (letDate > 0 && letDate < date) this.#findings.addField(letDateBeforePiece, row, this.#dateLetAt, { date: isoDate(date) });
		if (validDate === 0) return;
		if (validDate < date) {
			this.#findings.addField(validDateBeforeEcritureDate, row, this.#validAt, { date: isoDate(date) });
			return;
		}
		if (this.closing > 0 && validDate > this.closing && !outside) {
			this.afterClosing.add(line, bytes, starts[at], ends[at]);
			if (this.afterClosing.isFull) slots[19] = 1;
		}
		if (!opening && months$1(validDate) > months$1(date) + 1) {
			this.late.add(line, bytes, starts[at], ends[at], { date: isoDate(date) });
			if (this.late.isFull) slots[21] = 1;
		}
	}
	#judgeYear(row, date, outside) {
		const at = this.#dateAt;
		const { slots } = this.#state;
		if (slots[3] === 0 || date < slots[3]) slots[3] = date;
		if (date > slots[4]) slots[4] = date;
		if (slots[6] === 0 && date <= this.closing && date > this.closing - 1e4) {
			slots[6] = 1;
			this.flushOutside();
		}
		if (!outside) return;
		if (slots[6] === 1) this.#findings.addField(ecritureDateOutsideYear, row, at, { closing: isoDate(this.closing) });
		else this.outside.add(row.line, row.bytes, row.starts[at], row.ends[at]);
	}
	/** No row is of the twelve months before the closing date that the file's name gives. */
	get isOtherYear() {
		return this.closing > 0 && this.#state.slots[6] === 0 && this.firstDate > 0;
	}
	/** First and last plausible date, AAAAMMJJ; 0 when there is none. */
	get firstDate() {
		return this.#state.slots[3];
	}
	get lastDate() {
		return this.#state.slots[4];
	}
	flushOutside() {
		const closing = isoDate(this.closing);
		this.outside.report(ecritureDateOutsideYear, this.#dateAt, this.#findings, { closing });
	}
	#ifPlausible(date) {
		return date < this.#plausibleFrom || date > this.#plausibleTo ? 0 : date;
	}
	#field({ bytes, starts, ends }, at) {
		return bytes.slice(starts[at], ends[at]);
	}
	#judgeAccount(row) {
		const { bytes, starts, ends } = row;
		const at = this.#accountAt;
		const first = at >= 0 && ends[at] > starts[at] ? bytes[starts[at]] : 0;
		if (first === 48 || first === 57) {
			const field = {
				text: "",
				bytes,
				start: starts[at],
				end: ends[at]
			};
			if (accountFirstThreeDigits.check(field) === null) this.#findings.addField(accountClass, row, at);
		}
		if (this.#auxAt < 0) return;
		const aux = ends[this.#auxAt] > starts[this.#auxAt];
		if (this.#auxLibAt >= 0) {
			const label = ends[this.#auxLibAt] > starts[this.#auxLibAt];
			if (aux && !label) this.#findings.addField(auxPair, row, this.#auxAt, { form: "number" });
			else if (label && !aux) this.#findings.addField(auxPair, row, this.#auxLibAt, { form: "label" });
		}
		if (first < 48 || first > 57) return;
		if (aux && first !== 52) {
			const account = bytes.slice(starts[at], ends[at]);
			this.#findings.addField(auxOnNonTiersAccount, row, this.#auxAt, { account });
		} else if (!aux && first === 52 && hasName(bytes, starts[at], ends[at])) this.#findings.addField(auxInAccountNumber, row, at);
	}
	/** The findings that wait for the end. */
	flush(constantValidDate) {
		if (constantValidDate) return;
		this.afterClosing.report(validDateAfterClosing, this.#validAt, this.#findings, { closing: this.closing > 0 ? isoDate(this.closing) : "" });
		this.late.report(lateValidation, this.#validAt, this.#findings);
	}
};

/** Reads the field Sens (A47 A-1 X): D or C, or +1 or -1, and remembers which of the two ways the file uses. */
var SensReader = class {
	words = false;
	signs = false;
	/** 1 debit, -1 credit, 0 not understood. */
	read(bytes, start, end) {
		const first = bytes[start];
		if (end - start === 1) {
			const side = first === 68 || first === 100 ? 1 : first === 67 || first === 99 ? -1 : 0;
			if (side !== 0) this.words = true;
			return side;
		}
		if (end - start !== 2 || bytes[start + 1] !== 49) return 0;
		const side = first === 43 ? 1 : first === 45 ? -1 : 0;
		if (side !== 0) this.signs = true;
		return side;
	}
};

/**
* Reports the fields of a row that hold a control character, or the separator that the file does not use. Once a field.
* @param starts places of the row's fields; `ends` likewise
*/
function judgeSpecialBytes(bytes, starts, ends, line, findings) {
	for (let c = 0; c < starts.length; c++) {
		const start = starts[c];
		const end = ends[c];
		for (let i = start; i < end; i++) {
			const byte = bytes[i];
			if (byte === 9 || byte === 124) {
				const mark = byte === 124 ? "|" : "TAB";
				findings.add(separatorAmbiguous, line, c, bytes, start, end, { mark });
				break;
			}
			if (byte < 32 || byte === 127) {
				const code = `0x${byte.toString(16).padStart(2, "0").toUpperCase()}`;
				findings.add(controlCharacter, line, c, bytes, start, end, { code });
				break;
			}
		}
	}
}

const space$1 = 32;
/** Rows that end with a separator where the header does not, or the reverse: they are read, and told once. */
var TrailingSeparators = class {
	#header;
	#tasks;
	#findings;
	/** The header ends with one. */
	#announced;
	/** The first row of the file differs from the header so: what the next ones hold does not matter then. */
	#always = false;
	#rows = 0;
	#firstLine = 0;
	constructor(header, tasks, findings) {
		this.#header = header;
		this.#tasks = tasks;
		this.#findings = findings;
		this.#announced = header.columns.at(-1)?.match === "closing";
	}
	/**
	* @param view a row of another number of fields than the header; a field that it lacks at the end is added
	* @param isFirst no row came before
	* @returns whether the separator at the end is all that differs
	*/
	reads(view, isFirst) {
		const expected = this.#tasks.length;
		const { bounds, end, fields } = view;
		if (fields !== (this.#announced ? expected - 1 : expected + 1) || fields >= bounds.length - 1) return false;
		if (this.#announced) bounds[expected] = end + 1;
		else if (!isBlank(view.bytes, bounds[expected] + 1, end)) return false;
		if (!this.#always && !this.#fits(view)) return false;
		if (isFirst) this.#always = true;
		if (this.#rows++ === 0) this.#firstLine = view.line;
		return true;
	}
	#fits({ bytes, bounds, fields }) {
		const places = [];
		for (let f = 0; f < fields; f++) places.push({
			bytes,
			start: bounds[f] + 1,
			end: bounds[f + 1]
		});
		if (!this.#announced) return surplusPlace(places, this.#tasks, this.#header) === "end";
		return fitsColumns([...places, {
			bytes,
			start: 0,
			end: 0
		}], this.#tasks);
	}
	/** The file ends. */
	finish() {
		if (this.#rows === 0) return;
		const params = {
			form: this.#announced ? "header" : "",
			rows: this.#rows
		};
		const line = this.#firstLine;
		this.#findings.add(trailingSeparatorMismatch, line, -1, null, 0, 0, params, this.#rows);
		this.#rows = 0;
	}
};
function isBlank(bytes, start, end) {
	for (let i = start; i < end; i++) if (bytes[i] !== space$1) return false;
	return true;
}

/**
* The ValidDate column as a whole: empty everywhere is one statement about the file, empty here and there is a finding
* a row; the same date everywhere is the date of the export.
*/
var ValidDates = class {
	#column;
	#findings;
	/** Empty before the first date. */
	#leading = 0;
	#leadingLines = [];
	#state;
	constructor(column, findings, state) {
		this.#state = state;
		this.#column = column;
		this.#findings = findings;
	}
	empty(line) {
		if (this.filledRows > 0) {
			this.#findings.add(validDateMissing, line, this.#column);
			return;
		}
		this.#leading++;
		if (this.#leadingLines.length < 10) this.#leadingLines.push(line);
	}
	/** @param date AAAAMMJJ; 0 when what fills the field is no date */
	filled(date) {
		const { slots } = this.#state;
		if (slots[7]++ === 0) this.#reportLeading();
		if (date === 0) return;
		if (slots[8] === 0) slots[8] = date;
		else if (date !== slots[8]) slots[9] = 1;
	}
	#reportLeading() {
		for (const [i, line] of this.#leadingLines.entries()) {
			const count = i === this.#leadingLines.length - 1 ? this.#leading - i : 1;
			this.#findings.add(validDateMissing, line, this.#column, null, 0, 0, null, count);
		}
	}
	/** The one date of every row that has one that can be read, AAAAMMJJ; 0 when there are several or none. */
	get constantDate() {
		const { slots } = this.#state;
		return slots[9] === 0 ? slots[8] : 0;
	}
	get filledRows() {
		return this.#state.slots[7];
	}
	/** No row has a ValidDate: a provisional FEC. @param rows rows that could be read */
	finish(rows) {
		if (this.filledRows > 0 || this.#leading === 0) return;
		const params = {
			form: "all",
			rows
		};
		this.#findings.add(validDateMissing, 0, this.#column, null, 0, 0, params, this.#leading);
	}
};

const space = 32;
const quote = 34;
/**
* Judges row by row and builds the ledger. A field in the form that nearly every field has is passed after a look at
* its bytes; only the others are read by the rules, so that speed and readable rules do not exclude each other.
*/
var RowCheck = class {
	state = new RowState();
	ledger;
	judge;
	labels;
	validDates;
	sens = new SensReader();
	/** Rows with a field padded with spaces, and the line of the first. */
	paddedRows = 0;
	paddedLine = 0;
	#variant;
	#findings;
	#reader;
	bad;
	#trailing;
	#repeated;
	/** What is done with each column; see {@link Task}. */
	tasks;
	/** Places of the row's fields, without the spaces around them. */
	#starts;
	#ends;
	#dates;
	#irregular;
	#dateAt;
	#validAt;
	#letDateAt;
	/** Dates outside these are read by the rules. */
	#earliest;
	#latest;
	/** The columns that say which entry a row belongs to, and the date that vouches for them. */
	#keyColumns;
	#place = {
		entry: 0,
		journal: 0,
		date: 0,
		opening: false,
		lettering: -1
	};
	#row;
	constructor(header, fileName, findings, tables) {
		this.ledger = new Ledger(header, this.state, tables);
		this.judge = new RowJudge(header, fileName, findings, this.state);
		this.labels = new LabelJudge(header, findings, this.state);
		this.#variant = header.variant;
		this.#findings = findings;
		const closing = fileName.closingIsDate ? Number(fileName.closing) : 0;
		this.#reader = new FieldReader(header, closing, findings);
		[this.#earliest, this.#latest] = plausibleDates(closing);
		const count = header.columns.length;
		this.tasks = Uint8Array.from(header.columns, (column) => taskOf(column, header));
		this.bad = new BadRows(header, findings, this.tasks, (row) => this.#onBadRow(row));
		this.#repeated = new RepeatedHeader(header, findings);
		this.#trailing = new TrailingSeparators(header, this.tasks, findings);
		this.#starts = new Int32Array(count);
		this.#ends = new Int32Array(count);
		this.#dates = new GoodDates(count, this.#earliest, this.#latest);
		this.#irregular = new Int32Array(count);
		this.#dateAt = header.position("EcritureDate");
		this.#validAt = header.position("ValidDate");
		this.#letDateAt = header.position("DateLet");
		this.validDates = new ValidDates(this.#validAt, findings, this.state);
		this.#keyColumns = [
			header.position("JournalCode"),
			header.position("EcritureNum"),
			this.#dateAt
		].filter((at) => at >= 0);
		const { starts, ends } = {
			starts: this.#starts,
			ends: this.#ends
		};
		const nothing = {
			bytes: /* @__PURE__ */ new Uint8Array(0),
			line: 0,
			date: 0,
			validDate: 0,
			letDate: 0
		};
		this.#row = {
			...nothing,
			starts,
			ends,
			debitSign: 0,
			creditSign: 0
		};
	}
	record(view) {
		const count = this.tasks.length;
		if (view.fields !== count && !this.#trailing.reads(view, this.ledger.rows === 0)) {
			this.bad.add(view);
			return;
		}
		if (this.bad.waiting) this.bad.flush();
		const { bytes, bounds } = view;
		const tasks = this.tasks;
		const starts = this.#starts;
		const ends = this.#ends;
		let irregular = 0;
		let padded = 0;
		let debit = 0;
		let credit = 0;
		let amount = 0;
		let side = 0;
		let date = 0;
		let validDate = 0;
		let letDate = 0;
		let hasValidDate = false;
		for (let c = 0; c < count; c++) {
			const from = bounds[c] + 1;
			const to = bounds[c + 1];
			let start = from;
			let end = to;
			while (start < end && bytes[start] === space) start++;
			while (start < end && bytes[end - 1] === space) end--;
			padded += to - from - (end - start);
			starts[c] = start;
			ends[c] = end;
			const first = start < end ? bytes[start] : -1;
			let regular = true;
			switch (tasks[c]) {
				case Task.requiredText:
					regular = first > space && first < 127 && first !== quote || first > 194 && first < 226;
					break;
				case Task.optionalText:
					regular = first !== quote;
					break;
				case Task.paymentText:
					regular = first !== quote && first >= 0;
					break;
				case Task.optionalAccount:
				case Task.account:
					regular = start === end && tasks[c] === Task.optionalAccount || end - start > 2 && isDigit(first) && isDigit(bytes[start + 1]) && isDigit(bytes[start + 2]);
					break;
				case Task.optionalDate:
					if (first < 0) break;
					regular = this.#dates.read(c, bytes, start, end);
					if (regular && c === this.#letDateAt) letDate = this.#dates.last(c);
					break;
				case Task.requiredDate:
					regular = this.#dates.read(c, bytes, start, end);
					if (regular && c === this.#dateAt) date = this.#dates.last(c);
					break;
				case Task.paymentDate:
					regular = this.#dates.read(c, bytes, start, end);
					break;
				case Task.validDate:
					if (first < 0) {
						this.validDates.empty(view.line);
						break;
					}
					hasValidDate = true;
					regular = this.#dates.read(c, bytes, start, end);
					if (regular) validDate = this.#dates.last(c);
					break;
				case Task.debit:
					debit = plainCents(bytes, start, end);
					regular = debit >= 0;
					break;
				case Task.credit:
					credit = plainCents(bytes, start, end);
					regular = credit >= 0;
					break;
				case Task.montant:
					amount = plainCents(bytes, start, end);
					regular = amount >= 0;
					break;
				case Task.currencyAmount:
					regular = first < 0 || plainCents(bytes, start, end) >= 0;
					break;
				case Task.sens:
					side = this.sens.read(bytes, start, end);
					regular = side !== 0;
					if (this.sens.words) this.state.slots[23] = 1;
			}
			if (!regular) this.#irregular[irregular++] = c;
		}
		if (irregular > 0 && this.#repeated.judge(view.line, bytes, starts, ends)) {
			this.ledger.addBadRow();
			return;
		}
		if (padded > 0) {
			this.paddedRows++;
			if (this.paddedLine === 0) this.paddedLine = view.line;
		}
		if (repeatsPrevious(view)) this.#findings.add(duplicateRow, view.line);
		if (view.special) judgeSpecialBytes(bytes, starts, ends, view.line, this.#findings);
		let exactDebit = debit;
		let exactCredit = credit;
		let exactAmount = amount;
		let readable = true;
		for (let i = 0; i < irregular; i++) {
			const c = this.#irregular[i];
			const task = tasks[c];
			const reading = this.#reader.read(task, view.line, c, bytes, starts[c], ends[c]);
			if (ends[c] - starts[c] === 2 && bytes[starts[c]] === quote && bytes[starts[c] + 1] === quote) starts[c] = ends[c];
			if (reading === null) readable = false;
			else if (reading === void 0) continue;
			else if (task === Task.debit) exactDebit = reading;
			else if (task === Task.credit) exactCredit = reading;
			else if (task === Task.montant) exactAmount = reading;
			else if (typeof reading === "number") {
				if (c === this.#dateAt) date = reading;
				else if (c === this.#validAt) validDate = reading;
				else if (c === this.#letDateAt) letDate = reading;
			}
		}
		if (this.#variant === "montant-sens") {
			if (side > 0) exactDebit = exactAmount;
			else if (side < 0) exactCredit = exactAmount;
		}
		if (hasValidDate) this.validDates.filled(validDate);
		this.#close(view, readable, exactDebit, exactCredit, date, validDate, letDate);
	}
	/** No row follows. */
	finish() {
		this.bad.flush();
		this.#trailing.finish();
	}
	#close({ bytes, line, special }, readable, debit, credit, date, validDate, letDate) {
		const { ledger } = this;
		const place = this.#place;
		const isPlain = typeof debit === "number" && typeof credit === "number";
		if (date > 0) ledger.seeDate(date);
		const plausible = date >= this.#earliest && date <= this.#latest ? date : 0;
		ledger.place(place, bytes, this.#starts, this.#ends, line, plausible, typeof debit === "number" ? debit : decimalPrint(debit), typeof credit === "number" ? credit : decimalPrint(credit));
		if (!readable) ledger.markUnreadable(place);
		else if (isPlain) ledger.addCents(place, debit, credit);
		else ledger.addDecimals(place, asDecimal(debit), asDecimal(credit));
		const row = this.#row;
		row.bytes = bytes;
		row.line = line;
		row.date = date;
		row.validDate = validDate;
		row.letDate = letDate;
		row.debitSign = readable ? signOf(debit) : 1;
		row.creditSign = readable ? signOf(credit) : 0;
		this.judge.judge(row, place.opening);
		this.labels.judge(row, place.opening, special);
	}
	/** Its entry cannot be balanced any more, where it is known which one that is. */
	#onBadRow(row) {
		const { ledger } = this;
		const key = layKey(row, this.#keyColumns, this.#dateAt, this.#starts, this.#ends);
		if (key === null) {
			ledger.addBadRow();
			return;
		}
		ledger.badRows++;
		ledger.seeDate(key.date);
		ledger.place(this.#place, key.bytes, this.#starts, this.#ends, row.line, key.date, -1, -1);
		ledger.markUnreadable(this.#place);
	}
};
function isDigit(byte) {
	return byte >= 48 && byte <= 57;
}

function toFindingLine(rule, sample, count, facts) {
	const regime = facts.header?.regime ?? null;
	const variant = facts.header?.variant ?? null;
	return {
		rule: rule.id,
		level: rule.level,
		severity: {
			law: severityOf(rule.law, regime, variant),
			official: severityOf(rule.official, regime, variant),
			loop: severityOf(rule.loop, regime, variant)
		},
		assumed: rule.assumed === true,
		...toSample(rule, sample, facts),
		count
	};
}

/** Judges one ledger: a file, or the parts of a split one, each given in chunks of any size. */
var FecValidation = class {
	#options;
	#findings;
	#parts = [];
	#fileName = parseFileName("");
	#header = null;
	#rows = null;
	#passer = null;
	#cut = new CutEntries();
	constructor(options) {
		this.#options = options;
		const { onFinding } = options;
		this.#findings = new Findings(onFinding === void 0 ? null : (rule, sample, count) => onFinding(toFindingLine(rule, sample, count, this.#textFacts(false))));
	}
	/** The next file begins. @param name empty when it has none (standard input) */
	begin(name) {
		const linesBefore = this.#parts.reduce((sum, part) => sum + part.lines, 0);
		if (this.#parts.length === 0) this.#fileName = parseFileName(name);
		else if (this.#rows !== null) this.#cut.see(this.#rows.ledger, this.#parts.length);
		const { tests } = this.#options;
		this.#parts.push(new PartReading({
			name,
			linesBefore,
			tests,
			findings: this.#findings,
			sink: this
		}));
	}
	push(chunk) {
		this.#parts.at(-1).push(chunk);
	}
	/** Where the next chunk need not be copied from; null where that is not known. Until the next call of `push`. */
	room() {
		return this.#parts.at(-1).room();
	}
	/** The file has been given whole. */
	end() {
		this.#parts.at(-1).finish();
		this.#rows?.finish();
		this.#passer?.finish();
	}
	/** @param sha256 of each file, and of all of them one after the other */
	report(sha256) {
		judgeParts(this.#parts, this.#findings);
		let numbering = null;
		if (this.#header !== null && this.#rows !== null) {
			const isMixed = oneEncoding(this.#parts) === "mixed";
			const isWhole = this.#parts.every((part) => part.isRead);
			numbering = judgeLedger(this.#header, this.#rows, {
				isMixed,
				isWhole
			}, this.#findings);
			const column = this.#header.position("EcritureNum");
			if (isWhole) this.#cut.judge(this.#rows.ledger, numbering, column, this.#findings);
		}
		const regime = this.#header?.regime ?? this.#options.regime ?? null;
		judgeOfficial(this.#header, regime, this.#parts, this.#findings);
		return buildReport({
			...this.#textFacts(true),
			sha256,
			parts: this.#parts,
			fileName: this.#fileName,
			numbering,
			rows: this.#rows,
			findings: this.#findings,
			declaredRegime: this.#options.regime ?? null
		});
	}
	/** After `report`. */
	prints() {
		const ledger = this.#rows?.ledger;
		return ledger === void 0 || !ledger.canBalance ? null : entryPrints(ledger);
	}
	/** After `report`. */
	contents() {
		const ledger = this.#rows?.ledger;
		return ledger === void 0 ? null : fecContents(ledger, oneEncoding(this.#parts));
	}
	columns(part, cells, separator, named) {
		if (this.#header === null) {
			this.#header = matchHeader(cells, this.#options.regime);
			this.#startRows(this.#header, separator);
			if (named) judgeHeader(this.#header, this.#findings);
			return true;
		}
		const [first] = this.#parts;
		const params = {
			part: this.#parts.indexOf(part) + 1,
			first: 1,
			numbers: ""
		};
		const line = part.linesBefore + 1;
		const names = this.#header.columns.map((column) => foldName(column.name)).join("\n");
		if (cells.map((cell) => foldName(cell)).join("\n") !== names) {
			this.#findings.add(fileSplitConsistent, line, -1, null, 0, 0, {
				...params,
				form: "columns"
			});
			return false;
		}
		if (separator !== first?.separator) this.#findings.add(fileSplitConsistent, line, -1, null, 0, 0, {
			...params,
			form: "separator"
		});
		return true;
	}
	passer() {
		return this.#passer;
	}
	#startRows(header, separator) {
		const kernel = this.#options.kernel ? startKernel(separator, this.#options.bytes) : null;
		const memory = kernel === null ? null : new KernelMemory(kernel, separator);
		const tables = memory === null ? void 0 : tablesInKernel(memory);
		this.#rows = new RowCheck(header, this.#fileName, this.#findings, tables);
		this.#passer = memory === null ? null : new RowPasser(memory, header, this.#rows, this.#findings);
	}
	record(view) {
		this.#rows?.record(view);
	}
	regime() {
		return this.#header?.regime ?? this.#options.regime ?? "BIC";
	}
	/** @param known the encodings are known: the files have been read to their ends */
	#textFacts(known) {
		const { lang, values, present } = this.#options;
		const parts = this.#parts.map((part) => ({
			linesBefore: part.linesBefore,
			encoding: known ? part.encoding : "utf-8"
		}));
		return {
			lang,
			values,
			present,
			header: this.#header,
			parts
		};
	}
};

/** Bytes from which on the kernel is worth its start. */
const kernelBytesFrom = 65536;
/**
* Reads a file once and judges it.
* @throws {LoopFecError} `file-changed` when the source gave fewer or more bytes than it announced; what the source
* throws; the signal's reason.
*/
function validateFec(source, ports, options = {}) {
	const { name = source.name } = options;
	return validateParts([{
		name,
		size: source.size,
		read: (signal, room) => source.read(signal, room)
	}], ports, options);
}
/**
* The same for the parts of a split FEC (A47 A-1 XIII), in order: they are judged as one ledger. `options.name` does not
* count.
*/
async function validateParts(sources, ports, options = {}) {
	const all = ports.createDigest("sha256");
	const md5 = options.md5 === true ? ports.createDigest("md5") : null;
	const size = sizeOf(sources);
	const validation = new FecValidation({
		tests: ports.bytes,
		lang: options.lang ?? "fr",
		values: options.values ?? "full",
		kernel: options.engine === void 0 ? isLarge(size) : options.engine === "kernel",
		bytes: size,
		present: options.present ?? null,
		...options.onFinding === void 0 ? {} : { onFinding: options.onFinding },
		...options.regime === void 0 ? {} : { regime: options.regime }
	});
	const digests = [];
	let before = 0;
	for (const source of sources) {
		const own = sources.length > 1 ? ports.createDigest("sha256") : null;
		let bytes = 0;
		validation.begin(source.name);
		for await (const chunk of source.read(options.signal, () => validation.room())) {
			options.signal?.throwIfAborted();
			bytes += chunk.length;
			all.update(chunk);
			own?.update(chunk);
			md5?.update(chunk);
			validation.push(chunk);
			options.onProgress?.(before + bytes);
		}
		if (source.size >= 0 && bytes !== source.size) throw changed$1(source.name);
		before += bytes;
		validation.end();
		if (own !== null) digests.push(await own.hex());
	}
	const report = validation.report({
		all: await all.hex(),
		parts: digests
	});
	const prints = options.prints === true ? validation.prints() : null;
	const contents = options.contents === true ? validation.contents() : null;
	return {
		report,
		md5: await md5?.base64() ?? "",
		prints,
		contents
	};
}
/** Bytes of all sources; 0 when one does not tell. */
function sizeOf(sources) {
	return sources.some(({ size }) => size < 0) ? 0 : sources.reduce((sum, { size }) => sum + size, 0);
}
/** Starting the kernel takes as long as reading a few thousand rows. A size that is not known may be any. */
function isLarge(size) {
	return size === 0 || size > kernelBytesFrom;
}
function changed$1(name) {
	const shown = JSON.stringify(name);
	return new LoopFecError("file-changed", {
		fr: `${shown} a changé pendant la lecture. Recommencer quand le logiciel a fini de l’écrire`,
		en: `${shown} changed while it was read. Try again when the software has finished writing it`
	});
}

const byteTests = {
	isAscii,
	isUtf8: isUtf8$1
};

/** @throws {LoopFecError} what reading throws, or the signal's reason */
function judgeFile(source, options) {
	const { inputs, signal, onFinding, forImport } = options;
	return validateFec(source, {
		createDigest,
		bytes: byteTests
	}, {
		name: baseName(source.name),
		lang: inputs.lang,
		values: inputs.values,
		signal,
		md5: forImport,
		prints: forImport,
		contents: forImport || inputs.chart,
		...onFinding === null ? {} : { onFinding }
	});
}
/** SHA-256 of the bytes, hexadecimal. */
async function hashOf(source, signal) {
	const digest = createDigest("sha256");
	for await (const chunk of source.read(signal)) digest.update(chunk);
	return digest.hex();
}

/** What nobody foresaw. Its message may hold an address or a name: the name of the error has to do. */
function unexpected(error) {
	const name = error instanceof Error ? error.name : typeof error;
	return new LoopFecError("unexpected", fillText(texts$1.unexpected, { name }), { name });
}

/** Opens and judges files; what stops one is its outcome. */
var FileWork = class {
	tools;
	constructor(tools) {
		this.tools = tools;
	}
	/** What an error makes of a file that was not sent. */
	trouble(file, target, error) {
		const base = {
			file,
			target,
			report: null,
			record: null
		};
		if (this.tools.signal.aborted) return {
			...base,
			kind: "postponed",
			why: texts$1.cancelled
		};
		const known = isLoopFecError(error) ? error : unexpected(error);
		this.tools.collector?.fail(file.path, known);
		return {
			...base,
			kind: "refused",
			why: forTheAction(known.texts)
		};
	}
	async open(file, target) {
		try {
			return {
				kind: "open",
				source: await openBlob(this.tools.git, file)
			};
		} catch (error) {
			return {
				kind: "closed",
				outcome: this.trouble(file, target, error)
			};
		}
	}
	/** @throws what reading throws */
	async judge(file, source, forImport) {
		const { inputs, signal, collector, months } = this.tools;
		const onFinding = collector?.onFinding ?? null;
		const check = await judgeFile(source, {
			inputs,
			signal,
			onFinding,
			forImport
		});
		collector?.end(file.path, check.report);
		if (inputs.chart && check.contents !== null) months.set(file.path, check.contents.months);
		return check;
	}
	/** Judges a file that is not to be imported. */
	async only(file, target, as) {
		const opened = await this.open(file, target);
		if (opened.kind === "closed") return opened.outcome;
		try {
			const { report } = await this.judge(file, opened.source, false);
			return {
				file,
				target,
				report,
				record: null,
				...as
			};
		} catch (error) {
			return this.trouble(file, target, error);
		}
	}
};

/** The JSON of a body, or undefined when it is none: JSON itself cannot say undefined. */
function parseJson(body) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
	} catch {
		return;
	}
}
/** Loop's own message in an `error` field of this value; null when there is no such field. Untrusted. */
function errorInside(value) {
	if (typeof value !== "object" || value === null || !("error" in value)) return null;
	const error = safeParse(LoopErrorSchema, value.error);
	return error.success ? errorMessage(error.output) : null;
}
/** `instanceId` stands in where Loop gave no message: its support can find the case by it. */
function errorMessage(error) {
	return typeof error === "string" ? error : error.message || `instanceId ${error.instanceId}`;
}
/** The message of a body that came with an error status; null when it has none. Untrusted. */
function failureMessage(value) {
	const parsed = safeParse(FailureBodySchema, value);
	if (!parsed.success) return null;
	if (parsed.output.error) return errorMessage(parsed.output.error);
	return parsed.output.message || null;
}
/** The identifier under which the other side finds this call; null when none came or it is not one. */
function requestIdOf(header) {
	for (const name of [
		"request-id",
		"x-request-id",
		"x-ms-request-id"
	]) {
		const value = header(name)?.trim();
		if (value && /^[\w.:|-]{1,128}$/.test(value)) return value;
	}
	return null;
}

/** The lists of a client file that can be read, and the field that names each thing in them. */
const lists = {
	compte: "numero",
	tiersClient: "code",
	tiersFournisseur: "code",
	etablissementComplet: "siret"
};
/** Codes are text; a server may send digits as a number. Null when this is no list, or one of its members has no code. */
function parseCodes(list, value) {
	const field = lists[list];
	const parsed = safeParse(array(looseObject({ [field]: union([string(), number()]) })), value);
	return parsed.success ? parsed.output.map((item) => String(item[field]).trim()) : null;
}

/**
* Where to put the file. The two fields may come the wrong way round; where only the address came, the relative path is
* read from it when it has the documented form `/<container>/<guid>/<name>`. Null when this is no usable answer.
*/
function parseDeposit(value, apiUrl) {
	const parsed = safeParse(DepositAnswerSchema, value);
	if (!parsed.success) return null;
	const { depositUrl: first, uri: second } = parsed.output;
	const given = [first, second].flatMap((field) => field || []);
	const addresses = given.filter((field) => isDepositAddress(field, apiUrl));
	const paths = given.filter((field) => isRelativePath(field));
	const [depositUrl] = addresses;
	if (depositUrl === void 0 || addresses.length !== 1 || addresses.length + paths.length !== given.length) return null;
	const uri = paths[0] ?? pathInside(depositUrl);
	return uri === null ? null : {
		depositUrl,
		uri
	};
}
/** https, or http on this machine when the API is on this machine too. */
function isDepositAddress(text, apiUrl) {
	if (/[\s\x00-\x1f\\]/.test(text) || !URL.canParse(text)) return false;
	const url = new URL(text);
	if (url.username !== "" || url.password !== "" || url.hash !== "") return false;
	if (url.protocol === "https:") return true;
	return url.protocol === "http:" && isLoopbackHost(url.hostname) && isLoopbackHost(new URL(apiUrl).hostname);
}
function isRelativePath(text) {
	return text.length <= 1024 && !/[\x00-\x1f\x7f\\?#]|^\/\/|:\/\/|(^|\/)\.\.(\/|$)|^[a-z][a-z0-9+.-]*:/i.test(text);
}
function pathInside(address) {
	return /^\/[^/]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[^/%]+)$/i.exec(new URL(address).pathname)?.[1] ?? null;
}

/** Null when this is no answer of `GET /DossierComplet`. */
function parseDossier(code, value) {
	const parsed = safeParse(DossierAnswerSchema, value);
	if (!parsed.success) return null;
	const { siren, formeJuridique } = parsed.output;
	return {
		code,
		siren: normaliseSiren(siren),
		formeJuridique: formeJuridique?.trim() || null
	};
}
/** Nine digits, however they were grouped; a number may have lost its leading zeros. Null for anything else. */
function normaliseSiren(siren) {
	const digits = typeof siren === "number" ? String(siren).padStart(9, "0") : (siren ?? "").replace(/[\s.]/g, "");
	return /^\d{9}$/.test(digits) && digits !== "000000000" ? digits : null;
}

/** Every way a call of the API or of its storage can fail, beside the import request itself. */
const wordings = {
	"loop-unreachable": {
		what: {
			fr: "Cegid Loop est injoignable : {host} ({reason})",
			en: "Cannot reach Cegid Loop: {host} ({reason})"
		},
		next: {
			fr: "Vérifier l’adresse de l’API, le réseau et le proxy, puis recommencer",
			en: "Check the address of the API, the network and the proxy, then try again"
		}
	},
	"loop-timeout": {
		what: {
			fr: "Cegid Loop n’a pas répondu à temps : {call}",
			en: "Cegid Loop did not answer in time: {call}"
		},
		next: {
			fr: "Recommencer dans quelques minutes",
			en: "Try again in a few minutes"
		}
	},
	"loop-unauthorized": {
		what: {
			fr: "Cegid Loop refuse les clés (401) : {call}",
			en: "Cegid Loop refuses the keys (401): {call}"
		},
		next: {
			fr: "Vérifier la clé d’abonnement (Ocp-Apim-Subscription-Key) et la clé d’API du cabinet (x-apikey)",
			en: "Check the subscription key (Ocp-Apim-Subscription-Key) and the API key of the practice (x-apikey)"
		}
	},
	"loop-forbidden": {
		what: {
			fr: "La clé d’API n’a pas le droit d’appeler {call} (403)",
			en: "The API key may not call {call} (403)"
		},
		next: {
			fr: "Faire activer ce droit pour la clé dans LoopHub par un administrateur du cabinet",
			en: "Have an administrator of the practice give the key this right in LoopHub"
		}
	},
	"loop-not-found": {
		what: {
			fr: "Cegid Loop ne connaît pas {call} (404)",
			en: "Cegid Loop does not know {call} (404)"
		},
		next: {
			fr: "Vérifier l’adresse de l’API et l’identifiant",
			en: "Check the address of the API and the identifier"
		}
	},
	"loop-rate-limited": {
		what: {
			fr: "Trop d’appels à Cegid Loop (429) : {call}",
			en: "Too many calls to Cegid Loop (429): {call}"
		},
		next: {
			fr: "Recommencer plus tard",
			en: "Try again later"
		}
	},
	"loop-refused": {
		what: {
			fr: "Cegid Loop refuse la demande ({status}) : {call}",
			en: "Cegid Loop refuses the request ({status}): {call}"
		},
		next: {
			fr: "Vérifier le code du dossier et le nom du fichier",
			en: "Check the code of the client file and the name of the file"
		}
	},
	"loop-server-error": {
		what: {
			fr: "Cegid Loop répond par une erreur de serveur ({status}) : {call}",
			en: "Cegid Loop answers with a server error ({status}): {call}"
		},
		next: {
			fr: "Recommencer plus tard ; si cela dure, donner l’identifiant de la demande au support de Cegid",
			en: "Try again later; if it lasts, give the request id to Cegid’s support"
		}
	},
	"loop-redirected": {
		what: {
			fr: "L’adresse de l’API renvoie ailleurs : {call} sur {host}. Les clés n’ont pas suivi",
			en: "The address of the API redirects elsewhere: {call} on {host}. The keys did not follow"
		},
		next: {
			fr: "Corriger l’adresse de l’API",
			en: "Correct the address of the API"
		}
	},
	"loop-bad-answer": {
		what: {
			fr: "Réponse de Cegid Loop incompréhensible : {call}",
			en: "Cannot understand the answer of Cegid Loop: {call}"
		},
		next: {
			fr: "Vérifier l’adresse de l’API ; si elle est juste, signaler le cas avec l’identifiant de la demande",
			en: "Check the address of the API; if it is right, report the case with the request id"
		}
	},
	"loop-error-answer": {
		what: {
			fr: "Cegid Loop répond par une erreur à {call}",
			en: "Cegid Loop answers {call} with an error"
		},
		next: {
			fr: "Corriger la cause, puis recommencer",
			en: "Mend the cause, then try again"
		}
	},
	"storage-refused": {
		what: {
			fr: "Le stockage de Cegid Loop refuse le fichier ({answer})",
			en: "The storage of Cegid Loop refuses the file ({answer})"
		},
		next: {
			fr: "Recommencer : une nouvelle adresse de dépôt sera demandée",
			en: "Try again: a new deposit address will be asked for"
		}
	},
	"storage-server-error": {
		what: {
			fr: "Le stockage de Cegid Loop répond par une erreur de serveur ({answer})",
			en: "The storage of Cegid Loop answers with a server error ({answer})"
		},
		next: {
			fr: "Recommencer plus tard : rien n’est importé",
			en: "Try again later: nothing is imported"
		}
	},
	"storage-bad-answer": {
		what: {
			fr: "Réponse inattendue du stockage de Cegid Loop ({status})",
			en: "Unexpected answer of the storage of Cegid Loop ({status})"
		},
		next: {
			fr: "Recommencer ; rien n’est importé. Si cela dure, vérifier l’adresse de l’API et le proxy",
			en: "Try again; nothing is imported. If it lasts, check the address of the API and the proxy"
		}
	},
	"storage-unreachable": {
		what: {
			fr: "Le dépôt du fichier chez Cegid Loop a échoué : {host} ({reason})",
			en: "Cannot deposit the file with Cegid Loop: {host} ({reason})"
		},
		next: {
			fr: "Vérifier le réseau et le proxy, puis recommencer : rien n’est importé",
			en: "Check the network and the proxy, then try again: nothing is imported"
		}
	},
	"storage-timeout": {
		what: {
			fr: "Le dépôt du fichier chez Cegid Loop n’a pas fini à temps : {host}",
			en: "The deposit of the file with Cegid Loop did not end in time: {host}"
		},
		next: {
			fr: "Recommencer sur une ligne plus rapide : rien n’est importé",
			en: "Try again on a faster line: nothing is imported"
		}
	}
};
const says = {
	fr: "{what} : « {message} ». {next}",
	en: "{what}: \"{message}\". {next}"
};
const plain = {
	fr: "{what}. {next}",
	en: "{what}. {next}"
};
/** Built from words and numbers only: no request, no header, no cause can leak through it. */
function loopError(code, call, facts = {}) {
	const wording = wordings[code];
	const name = `${call.method} ${call.path}`;
	const what = fillText(wording.what, {
		call: name,
		host: call.host,
		status: facts.status ?? "",
		answer: [facts.status, facts.reason].filter(Boolean).join(" "),
		reason: facts.reason ?? ""
	});
	const next = facts.next ?? wording.next;
	const shape = facts.message ? says : plain;
	const message = facts.message ?? "";
	const texts = {
		fr: fillText(shape, {
			what: what.fr,
			message,
			next: next.fr
		}).fr,
		en: fillText(shape, {
			what: what.en,
			message,
			next: next.en
		}).en
	};
	const details = {
		method: call.method,
		path: call.path,
		host: call.host
	};
	if (facts.status !== void 0) details.status = facts.status;
	if (facts.requestId) details.request_id = facts.requestId;
	if (facts.reason) details.reason = facts.reason;
	if (facts.message) details.loop_message = facts.message;
	if (facts.retryAfterSeconds !== void 0) details.retry_after_seconds = facts.retryAfterSeconds;
	if (facts.suspect) details.suspect = facts.suspect;
	return new LoopFecError(code, texts, details);
}

/** Statuses with which the API says that it did not take the request. Every other one leaves the outcome open. */
const rejections = /* @__PURE__ */ new Set([
	400,
	401,
	403,
	404,
	413,
	429
]);
/** What an attempt to send `POST /importFEC` means. In doubt `unknown`: a second import would double the books. */
function importOutcome(sent, secrets) {
	if (sent.kind === "not-sent") return sent;
	if (sent.kind === "unknown") return {
		kind: "unknown",
		status: null,
		reason: sent.reason,
		requestId: null
	};
	return answerOutcome(sent.answer, secrets);
}
function answerOutcome(answer, secrets) {
	const { status } = answer;
	const requestId = requestIdOf((name) => answer.headers[name]);
	const body = parseJson(answer.body);
	const unknown = (reason) => ({
		kind: "unknown",
		status,
		reason,
		requestId
	});
	const rejected = (reason) => ({
		kind: "rejected",
		status,
		reason: cleanMessage(reason, secrets),
		requestId
	});
	if (status !== 200) {
		const message = failureMessage(body);
		const reason = message === null ? `http-${status}` : cleanMessage(message, secrets);
		return rejections.has(status) && !hasId(body) ? rejected(reason) : unknown(reason);
	}
	if (body === void 0) return unknown("malformed-answer");
	const parsed = safeParse(ImportAnswerSchema, body);
	if (!parsed.success) return unknown("unexpected-answer");
	const { accountingImportRequestId: importId, error } = parsed.output;
	if (importId && error) return unknown("id-and-error");
	if (importId) return {
		kind: "accepted",
		importId,
		requestId
	};
	if (error) return rejected(errorMessage(error));
	return unknown("neither-id-nor-error");
}
/** An error status beside an identifier contradicts itself. */
function hasId(body) {
	return typeof body === "object" && body !== null && "accountingImportRequestId" in body && Boolean(body.accountingImportRequestId);
}

const defaultLimits = {
	tryMs: 2e4,
	totalMs: 75e3,
	retryAfterMs: 2e4,
	pauseMs: 400,
	importMs: 1e5,
	uploadMs: 6e4
};
/** The pause before the nth repeat (from 1), in ms; `byte` spreads it from one half to three halves. */
function pauseBefore(repeat, byte, limits) {
	return Math.round(limits.pauseMs * 3 ** (repeat - 1) * (.5 + byte / 255));
}
/** `Retry-After` in ms from now, as seconds or as a date; null when there is none or it cannot be read. */
function retryAfter(header, now) {
	const text = header?.trim() ?? "";
	if (/^\d+$/.test(text)) return Number(text) * 1e3;
	const date = /GMT$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/**
Base class for all Ky-specific errors. `HTTPError`, `NetworkError`, `TimeoutError`, and `ForceRetryError` extend this class.

You can use `instanceof KyError` to check if an error originated from Ky, or use the `isKyError()` type guard for cross-realm compatibility and TypeScript type narrowing.

Note: `SchemaValidationError` is intentionally not considered a Ky error. `KyError` covers failures in Ky's HTTP lifecycle (bad status, timeout, retry), while schema validation errors originate from the user-provided schema, not from Ky itself.
*/
var KyError = class extends Error {
	name = "KyError";
	get isKyError() {
		return true;
	}
};

/**
Error thrown when the response has a non-2xx status code and `throwHttpErrors` is enabled.

The error has a `response` property with the `Response` object, a `request` property with the `Request` object, an `options` property with the normalized options (either passed to `ky` when creating an instance with `ky.create()` or directly when performing the request), and a `data` property with the pre-parsed response body. For JSON responses (based on `Content-Type`), the body is parsed using the `parseJson` option if set, or `JSON.parse` by default. For other content types, it is set as plain text. If the body is empty, unreadable, too large, parsing fails, or the error-data read/parse timeout is reached, `data` will be `undefined`. To avoid hanging or excessive buffering, `error.data` body reads and async JSON parsing are bounded by the request timeout (or 10 seconds when `timeout` is disabled), any remaining `totalTimeout` budget, and a 10 MiB response body size limit. If `totalTimeout` expires while populating `error.data`, Ky throws `TimeoutError` instead of `HTTPError`. The `data` property is populated before `beforeError` hooks run, so hooks can access it.

The response body is automatically consumed when populating `error.data`, so `error.response.json()` and other body methods will not work. Use `error.data` instead. The `error.response` object is still available for headers, status, etc.

Be aware that some types of errors, such as network errors, inherently mean that a response was not received. In that case, the error will be an instance of `NetworkError` instead of `HTTPError` and will not contain a `response` property.
*/
var HTTPError = class extends KyError {
	name = "HTTPError";
	response;
	request;
	options;
	data;
	constructor(response, request, options) {
		const status = `${response.status || response.status === 0 ? response.status : ""} ${response.statusText ?? ""}`.trim();
		const reason = status ? `status code ${status}` : "an unknown error";
		super(`Request failed with ${reason}: ${request.method} ${request.url}`);
		this.response = response;
		this.request = request;
		this.options = options;
	}
};

/**
Error thrown when a network error occurs during the request (e.g., DNS failure, connection refused, offline). It has a `request` property with the `Request` object. The original error is available via the standard `cause` property.

Network errors are automatically retried (for retriable methods).

Note: Network errors are detected using runtime-specific heuristics. Unrecognized runtimes may produce errors that are not wrapped in `NetworkError`. Use the `shouldRetry` option to handle such cases.
*/
var NetworkError = class extends KyError {
	name = "NetworkError";
	request;
	constructor(request, options) {
		super(`Request failed due to a network error: ${request.method} ${request.url}`, options);
		this.request = request;
	}
};

/**
Wrapper for non-Error values that were thrown.

In JavaScript, any value can be thrown (not just Error instances). This class wraps such values to ensure consistent error handling.
*/
var NonError = class extends Error {
	name = "NonError";
	value;
	constructor(value) {
		let message = "Non-error value was thrown";
		try {
			if (typeof value === "string") message = value;
			else if (value && typeof value === "object" && "message" in value && typeof value.message === "string") message = value.message;
		} catch {}
		super(message);
		this.value = value;
	}
};

/**
Error used to signal a forced retry from `afterResponse` hooks.

This is thrown when `ky.retry()` is returned from an `afterResponse` hook. It is observable in `beforeRetry` and `beforeError` hooks via the `isForceRetryError()` type guard.
*/
var ForceRetryError = class extends KyError {
	name = "ForceRetryError";
	customDelay;
	code;
	customRequest;
	constructor(options) {
		const cause = options?.cause ? options.cause instanceof Error ? options.cause : new NonError(options.cause) : void 0;
		super(options?.code ? `Forced retry: ${options.code}` : "Forced retry", cause ? { cause } : void 0);
		this.customDelay = options?.delay;
		this.code = options?.code;
		this.customRequest = options?.request;
	}
};

/**
The error thrown when [Standard Schema](https://github.com/standard-schema/standard-schema) validation fails in `.json(schema)`. It has an `issues` property with the validation issues from the schema.

This error intentionally does not extend `KyError` because it does not represent a failure in Ky's HTTP lifecycle. The request succeeded; the user's schema rejected the data. As such, it is not matched by `isKyError()`.

@example
```
import ky, {SchemaValidationError} from 'ky';
import {z} from 'zod';

const userSchema = z.object({name: z.string()});

try {
const user = await ky('/api/user').json(userSchema);
console.log(user.name);
} catch (error) {
if (error instanceof SchemaValidationError) {
console.error(error.issues);
}
}
```
*/
var SchemaValidationError = class extends Error {
	name = "SchemaValidationError";
	issues;
	constructor(issues) {
		super("Response schema validation failed");
		this.issues = issues;
	}
};

/**
Error thrown when the request times out. It has a `request` property with the `Request` object.
*/
var TimeoutError = class extends KyError {
	name = "TimeoutError";
	request;
	constructor(request) {
		super(`Request timed out: ${request.method} ${request.url}`);
		this.request = request;
	}
};

const supportsRequestStreams = (() => {
	let duplexAccessed = false;
	let hasContentType = false;
	const supportsReadableStream = typeof globalThis.ReadableStream === "function";
	const supportsRequest = typeof globalThis.Request === "function";
	if (supportsReadableStream && supportsRequest) try {
		hasContentType = new globalThis.Request("https://empty.invalid", {
			body: new globalThis.ReadableStream(),
			method: "POST",
			get duplex() {
				duplexAccessed = true;
				return "half";
			}
		}).headers.has("Content-Type");
	} catch (error) {
		if (error instanceof Error && error.message === "unsupported BodyInit type") return false;
		throw error;
	}
	return duplexAccessed && !hasContentType;
})();
const supportsAbortController = typeof globalThis.AbortController === "function";
const supportsAbortSignal = typeof globalThis.AbortSignal === "function" && typeof globalThis.AbortSignal.any === "function";
const supportsResponseStreams = typeof globalThis.ReadableStream === "function";
const supportsFormData = typeof globalThis.FormData === "function";
const requestMethods = [
	"get",
	"post",
	"put",
	"patch",
	"head",
	"delete",
	"query"
];
const responseTypes = {
	json: "application/json",
	text: "text/*",
	formData: "multipart/form-data",
	arrayBuffer: "*/*",
	blob: "*/*",
	bytes: "*/*"
};
const maxSafeTimeout = 2147483647;
/**
Symbol that can be returned by a `beforeRetry` hook to stop retrying without throwing an error.
*/
const stop = Symbol("stop");
/**
Marker returned by `ky.retry()` to signal a forced retry from `afterResponse` hooks.
*/
var RetryMarker = class {
	options;
	constructor(options) {
		this.options = options;
	}
};
/**
Force a retry from an `afterResponse` hook.

This allows you to retry a request based on the response content, even if the response has a successful status code. The retry will respect the `retry.limit` option and skip the `shouldRetry` check. The forced retry is observable in `beforeRetry` hooks, where the error will be a `ForceRetryError`.

@param options - Optional configuration for the retry.

@example
```
import ky, {isForceRetryError} from 'ky';

const api = ky.extend({
hooks: {
afterResponse: [
async ({request, response}) => {
// Retry based on response body content
if (response.status === 200) {
const data = await response.json();

// Simple retry with default delay
if (data.error?.code === 'TEMPORARY_ERROR') {
return ky.retry();
}

// Retry with custom delay from API response
if (data.error?.code === 'RATE_LIMIT') {
return ky.retry({
delay: data.error.retryAfter * 1000,
code: 'RATE_LIMIT'
});
}

// Retry with a modified request (e.g., fallback endpoint)
if (data.error?.code === 'FALLBACK_TO_BACKUP') {
return ky.retry({
request: new Request('https://backup-api.com/endpoint', {
method: request.method,
headers: request.headers,
}),
code: 'BACKUP_ENDPOINT'
});
}

// Retry with refreshed authentication
if (data.error?.code === 'TOKEN_REFRESH' && data.newToken) {
return ky.retry({
request: new Request(request, {
headers: {
...Object.fromEntries(request.headers),
'Authorization': `Bearer ${data.newToken}`
}
}),
code: 'TOKEN_REFRESHED'
});
}

// Retry with cause to preserve error chain
try {
validateResponse(data);
} catch (error) {
return ky.retry({
code: 'VALIDATION_FAILED',
cause: error
});
}
}
}
],
beforeRetry: [
({error, retryCount}) => {
// Observable in beforeRetry hooks
if (isForceRetryError(error)) {
console.log(`Forced retry #${retryCount}: ${error.message}`);
// Example output: "Forced retry #1: Forced retry: RATE_LIMIT"
}
}
]
}
});

const response = await api.get('https://example.com/api');
```
*/
const retry = (options) => new RetryMarker(options);
const kyOptionKeys = {
	json: true,
	parseJson: true,
	stringifyJson: true,
	searchParams: true,
	baseUrl: true,
	prefix: true,
	retry: true,
	timeout: true,
	totalTimeout: true,
	hooks: true,
	throwHttpErrors: true,
	onDownloadProgress: true,
	onUploadProgress: true,
	fetch: true,
	context: true
};
const requestOptionsRegistry = {
	method: true,
	headers: true,
	body: true,
	mode: true,
	credentials: true,
	cache: true,
	redirect: true,
	referrer: true,
	referrerPolicy: true,
	integrity: true,
	keepalive: true,
	signal: true,
	window: true,
	duplex: true
};

const encoder = new TextEncoder();
const getBodySize = (body) => {
	if (!body) return 0;
	if (body instanceof FormData) {
		let size = 0;
		for (const [key, value] of body) {
			size += 40;
			size += encoder.encode(`Content-Disposition: form-data; name="${key}"`).byteLength;
			size += typeof value === "string" ? encoder.encode(value).byteLength : value.size;
		}
		return size;
	}
	if (body instanceof Blob) return body.size;
	if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength;
	if (typeof body === "string") return encoder.encode(body).byteLength;
	if (body instanceof URLSearchParams) return encoder.encode(body.toString()).byteLength;
	return 0;
};
const withProgress = (stream, totalBytes, onProgress) => {
	let previousChunk;
	let transferredBytes = 0;
	return stream.pipeThrough(new TransformStream({
		transform(currentChunk, controller) {
			controller.enqueue(currentChunk);
			if (previousChunk) {
				transferredBytes += previousChunk.byteLength;
				let percent = totalBytes === 0 ? 0 : transferredBytes / totalBytes;
				if (percent >= 1) percent = 1 - Number.EPSILON;
				onProgress?.({
					percent,
					totalBytes: Math.max(totalBytes, transferredBytes),
					transferredBytes
				}, previousChunk);
			}
			previousChunk = currentChunk;
		},
		flush() {
			const finalChunk = previousChunk ?? /* @__PURE__ */ new Uint8Array();
			transferredBytes += finalChunk.byteLength;
			onProgress?.({
				percent: 1,
				totalBytes: Math.max(totalBytes, transferredBytes),
				transferredBytes
			}, finalChunk);
		}
	}));
};
const streamResponse = (response, onDownloadProgress) => {
	if (!response.body) return response;
	const responseInit = {
		status: response.status,
		statusText: response.statusText,
		headers: response.headers
	};
	if (response.status === 204) return new Response(null, responseInit);
	const totalBytes = Math.max(0, Number(response.headers.get("content-length")) || 0);
	return new Response(withProgress(response.body, totalBytes, onDownloadProgress), responseInit);
};
const streamRequest = (request, onUploadProgress, originalBody) => {
	if (!request.body) return request;
	const totalBytes = getBodySize(originalBody ?? request.body);
	return new Request(request, {
		duplex: "half",
		body: withProgress(request.body, totalBytes, onUploadProgress)
	});
};

const isObject = (value) => value !== null && typeof value === "object";

const replaceSymbol = Symbol("replaceOption");
const getReplaceState = (value) => isObject(value) && value[replaceSymbol] === true ? {
	isReplace: true,
	value: value.value
} : {
	isReplace: false,
	value
};
const validateAndMerge = (...sources) => {
	for (const source of sources) if ((!isObject(source) || Array.isArray(source)) && source !== void 0) throw new TypeError("The `options` argument must be an object");
	return deepMerge({}, ...sources);
};
const mergeHeaders = (source1 = {}, source2 = {}) => {
	const result = new globalThis.Headers(source1);
	const isHeadersInstance = source2 instanceof globalThis.Headers;
	const source = new globalThis.Headers(source2);
	for (const [key, value] of source.entries()) if (isHeadersInstance && value === "undefined" || value === void 0) result.delete(key);
	else result.set(key, value);
	return result;
};
const isPlainObject = (value) => {
	if (!isObject(value) || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
};
const cloneShallow = (value) => {
	if (value instanceof URLSearchParams) {
		const copy = new URLSearchParams(value);
		const deleted = value[deletedParametersSymbol];
		if (deleted) copy[deletedParametersSymbol] = new Set(deleted);
		return copy;
	}
	if (value instanceof globalThis.Headers) return new globalThis.Headers(value);
	if (Array.isArray(value)) return [...value];
	if (isPlainObject(value)) return { ...value };
	return value;
};
const normalizeHeaderObject = (headers) => Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== void 0));
const mergeHeaderContainers = (source1, source2) => {
	if (isPlainObject(source1) && isPlainObject(source2)) return normalizeHeaderObject({
		...source1,
		...source2
	});
	return mergeHeaders(source1, source2);
};
function newHookValue(original, incoming, property) {
	return Object.hasOwn(incoming, property) && incoming[property] === void 0 ? [] : deepMerge(original[property] ?? [], incoming[property] ?? []);
}
const mergeHooks = (original = {}, incoming = {}) => ({
	init: newHookValue(original, incoming, "init"),
	beforeRequest: newHookValue(original, incoming, "beforeRequest"),
	beforeRetry: newHookValue(original, incoming, "beforeRetry"),
	beforeError: newHookValue(original, incoming, "beforeError"),
	afterResponse: newHookValue(original, incoming, "afterResponse")
});
const deletedParametersSymbol = Symbol("deletedParameters");
const appendSearchParameters = (target, source) => {
	const result = new URLSearchParams();
	const deleted = /* @__PURE__ */ new Set();
	for (const input of [target, source]) {
		if (input === void 0) continue;
		if (input instanceof URLSearchParams) {
			for (const [key, value] of input.entries()) {
				result.append(key, value);
				deleted.delete(key);
			}
			const inputDeleted = input[deletedParametersSymbol];
			if (inputDeleted) for (const key of inputDeleted) {
				result.delete(key);
				deleted.add(key);
			}
		} else if (Array.isArray(input)) for (const pair of input) {
			if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError("Array search parameters must be provided in [[key, value], ...] format");
			result.append(String(pair[0]), String(pair[1]));
			deleted.delete(String(pair[0]));
		}
		else if (isObject(input)) for (const [key, value] of Object.entries(input)) if (value === void 0) {
			result.delete(key);
			deleted.add(key);
		} else {
			result.append(key, String(value));
			deleted.delete(key);
		}
		else {
			const parameters = new URLSearchParams(input);
			for (const [key, value] of parameters.entries()) {
				result.append(key, value);
				deleted.delete(key);
			}
		}
	}
	if (deleted.size > 0) result[deletedParametersSymbol] = deleted;
	return result;
};
const deepMergeInternal = (isRoot, ...sources) => {
	let returnValue = {};
	let headers = {};
	let hooks = {};
	let searchParameters;
	const signals = [];
	for (const source of sources) if (Array.isArray(source)) {
		if (!Array.isArray(returnValue)) returnValue = [];
		returnValue = [...returnValue, ...source];
	} else if (isObject(source)) {
		for (let [key, value] of Object.entries(source)) {
			const replaceState = getReplaceState(value);
			const { isReplace } = replaceState;
			value = replaceState.value;
			const isRootSignal = isRoot && key === "signal";
			if (isRootSignal && (isReplace || value === void 0)) signals.length = 0;
			if (isRootSignal && value instanceof globalThis.AbortSignal) {
				signals.push(value);
				continue;
			}
			if (key === "context") {
				if (value !== void 0 && value !== null && (!isObject(value) || Array.isArray(value))) throw new TypeError("The `context` option must be an object");
				returnValue = {
					...returnValue,
					context: value === void 0 || value === null ? {} : isReplace ? { ...value } : {
						...returnValue.context,
						...value
					}
				};
				continue;
			}
			if (key === "searchParams") {
				if (value === void 0 || value === null) searchParameters = void 0;
				else if (isReplace) searchParameters = value;
				else searchParameters = searchParameters === void 0 ? value : appendSearchParameters(searchParameters, value);
				continue;
			}
			if (isRoot && key === "retry" && isObject(value) && !isReplace && typeof returnValue[key] === "number") returnValue = {
				...returnValue,
				[key]: { limit: returnValue[key] }
			};
			if (isObject(value) && !isReplace && key in returnValue) value = deepMergeInternal(false, returnValue[key], value);
			returnValue = {
				...returnValue,
				[key]: value
			};
		}
		if (isObject(source.hooks)) {
			const { value: hookValue, isReplace } = getReplaceState(source.hooks);
			hooks = isReplace ? mergeHooks({}, hookValue) : mergeHooks(hooks, hookValue);
			returnValue.hooks = hooks;
		}
		if (isObject(source.headers)) {
			const { value: headerValue, isReplace } = getReplaceState(source.headers);
			headers = isReplace ? cloneShallow(headerValue) : mergeHeaderContainers(headers, headerValue);
			returnValue.headers = headers;
		}
	}
	if (searchParameters !== void 0) returnValue.searchParams = searchParameters;
	if (signals.length > 0) {
		if (signals.length === 1) returnValue.signal = signals[0];
		else if (supportsAbortSignal) returnValue.signal = AbortSignal.any(signals);
		else returnValue.signal = signals.at(-1);
	}
	return returnValue;
};
const deepMerge = (...sources) => deepMergeInternal(true, ...sources);

const normalizeRequestMethod = (input) => requestMethods.includes(input) ? input.toUpperCase() : input;
const retryMethods = [
	"get",
	"put",
	"head",
	"delete",
	"options",
	"trace",
	"query"
];
const retryStatusCodes = [
	408,
	413,
	429,
	500,
	502,
	503,
	504
];
const retryAfterStatusCodes = [
	413,
	429,
	503
];
const invalidRetryLimitErrorMessage = "`retry.limit` must be a finite, non-negative integer";
const defaultRetryOptions = {
	limit: 2,
	methods: retryMethods,
	statusCodes: retryStatusCodes,
	afterStatusCodes: retryAfterStatusCodes,
	maxRetryAfter: Number.POSITIVE_INFINITY,
	backoffLimit: Number.POSITIVE_INFINITY,
	delay: (attemptCount) => .3 * 2 ** (attemptCount - 1) * 1e3,
	jitter: void 0,
	retryOnTimeout: false
};
const getDefaultRetryOptions = () => ({
	...defaultRetryOptions,
	methods: [...defaultRetryOptions.methods],
	statusCodes: [...defaultRetryOptions.statusCodes],
	afterStatusCodes: [...defaultRetryOptions.afterStatusCodes]
});
/**
Normalizes an omitted retry limit or validates a supplied one.
*/
const normalizeRetryLimit = (retryLimit) => {
	if (retryLimit === void 0) return defaultRetryOptions.limit;
	if (typeof retryLimit !== "number" || !Number.isInteger(retryLimit) || retryLimit < 0) throw new TypeError(invalidRetryLimitErrorMessage);
	return retryLimit;
};
const normalizeRetryOptions = (retry = {}) => {
	if (typeof retry === "number") return {
		...getDefaultRetryOptions(),
		limit: normalizeRetryLimit(retry)
	};
	if (retry === null || typeof retry !== "object" || Array.isArray(retry)) throw new TypeError("`retry` must be a number or an object");
	const normalizedRetry = Object.fromEntries(Object.entries(retry).filter(([, value]) => value !== void 0));
	const retryLimit = normalizeRetryLimit(normalizedRetry.limit);
	if (normalizedRetry.methods !== void 0 && !Array.isArray(normalizedRetry.methods)) throw new Error("retry.methods must be an array");
	if (normalizedRetry.statusCodes !== void 0 && !Array.isArray(normalizedRetry.statusCodes)) throw new Error("retry.statusCodes must be an array");
	if (normalizedRetry.afterStatusCodes !== void 0 && !Array.isArray(normalizedRetry.afterStatusCodes)) throw new Error("retry.afterStatusCodes must be an array");
	if (normalizedRetry.methods !== void 0) normalizedRetry.methods = normalizedRetry.methods.map((method) => method.toLowerCase());
	if (normalizedRetry.statusCodes !== void 0) normalizedRetry.statusCodes = [...normalizedRetry.statusCodes];
	if (normalizedRetry.afterStatusCodes !== void 0) normalizedRetry.afterStatusCodes = [...normalizedRetry.afterStatusCodes];
	return {
		...getDefaultRetryOptions(),
		...normalizedRetry,
		limit: retryLimit
	};
};

async function timeout(request, init, abortController, options) {
	return new Promise((resolve, reject) => {
		const timeoutId = setTimeout(() => {
			if (abortController) abortController.abort();
			reject(new TimeoutError(request));
		}, options.timeout);
		options.fetch(request, init).then(resolve).catch(reject).then(() => {
			clearTimeout(timeoutId);
		});
	});
}

async function delay(ms, { signal }) {
	return new Promise((resolve, reject) => {
		if (signal) {
			signal.throwIfAborted();
			signal.addEventListener("abort", abortHandler, { once: true });
		}
		function abortHandler() {
			clearTimeout(timeoutId);
			reject(signal.reason);
		}
		const timeoutId = setTimeout(() => {
			signal?.removeEventListener("abort", abortHandler);
			resolve();
		}, ms);
	});
}

const findUnknownOptions = (options) => {
	const unknownOptions = {};
	for (const key in options) {
		if (!Object.hasOwn(options, key)) continue;
		if (!(key in requestOptionsRegistry) && !(key in kyOptionKeys)) unknownOptions[key] = options[key];
	}
	return unknownOptions;
};
const hasSearchParameters = (search) => {
	if (search === void 0) return false;
	if (Array.isArray(search)) return search.length > 0;
	if (search instanceof URLSearchParams) return search.size > 0 || Boolean(search[deletedParametersSymbol]?.size);
	if (typeof search === "object") return Object.keys(search).length > 0;
	if (typeof search === "string") return search.trim().length > 0;
	return Boolean(search);
};

const objectToString$1 = Object.prototype.toString;
const isError = (value) => objectToString$1.call(value) === "[object Error]";
const errorMessages = /* @__PURE__ */ new Set([
	"network error",
	"NetworkError when attempting to fetch resource.",
	"The Internet connection appears to be offline.",
	"Network request failed",
	"fetch failed",
	"terminated",
	" A network error occurred.",
	"Network connection lost"
]);
function isRawNetworkError(error) {
	if (!(error && isError(error) && error.name === "TypeError" && typeof error.message === "string")) return false;
	const { message, stack } = error;
	if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) return stack === void 0 || "__sentry_captured__" in error;
	if (message.startsWith("error sending request for url")) return true;
	if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) return true;
	return errorMessages.has(message);
}

const isErrorType = (error, cls) => error instanceof cls || error?.name === cls.name;
/**
Type guard to check if an error is an `HTTPError`.

@param error - The error to check
@returns `true` if the error is an `HTTPError`, `false` otherwise

@example
```
import ky, {isHTTPError} from 'ky';
try {
const response = await ky.get('/api/data');
} catch (error) {
if (isHTTPError(error)) {
console.log('HTTP error status:', error.response.status);
}
}
```
*/
function isHTTPError(error) {
	return isErrorType(error, HTTPError);
}
/**
Type guard to check if an error is a `NetworkError`.

@param error - The error to check
@returns `true` if the error is a `NetworkError`, `false` otherwise

@example
```
import ky, {isNetworkError} from 'ky';
try {
const response = await ky.get('/api/data');
} catch (error) {
if (isNetworkError(error)) {
console.log('Network error:', error.request.url);
}
}
```
*/
function isNetworkError(error) {
	return isErrorType(error, NetworkError);
}
/**
Type guard to check if an error is a `TimeoutError`.

@param error - The error to check
@returns `true` if the error is a `TimeoutError`, `false` otherwise

@example
```
import ky, {isTimeoutError} from 'ky';
try {
const response = await ky.get('/api/data', { timeout: 1000 });
} catch (error) {
if (isTimeoutError(error)) {
console.log('Request timed out:', error.request.url);
}
}
```
*/
function isTimeoutError(error) {
	return isErrorType(error, TimeoutError);
}

const timestampThreshold = Date.parse("2024-01-01");
const delayPattern = /^\d+$/;
const months = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const imfDatePattern = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const rfc850DatePattern = /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{2}):(\d{2}):(\d{2}) GMT$/;
const asctimeDatePattern = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{2}| \d) (\d{2}:\d{2}:\d{2}) (\d{4})$/;
const getRetryTimingHeader = (headers) => {
	const retryAfter = headers.get("Retry-After");
	if (retryAfter !== null) return {
		value: retryAfter,
		allowTimestamp: false
	};
	const rateLimitReset = headers.get("RateLimit-Reset");
	if (rateLimitReset !== null) return {
		value: rateLimitReset,
		allowTimestamp: true
	};
	const rateLimitRetryAfter = headers.get("X-RateLimit-Retry-After");
	if (rateLimitRetryAfter !== null) return {
		value: rateLimitRetryAfter,
		allowTimestamp: false
	};
	const rateLimitResetAlias = headers.get("X-RateLimit-Reset") ?? headers.get("X-Rate-Limit-Reset");
	if (rateLimitResetAlias !== null) return {
		value: rateLimitResetAlias,
		allowTimestamp: true
	};
};
const createTimestamp = ({ year, month, day, hours, minutes, seconds }) => {
	const monthIndex = months.indexOf(month);
	const dayNumber = Number(day);
	const hoursNumber = Number(hours);
	const minutesNumber = Number(minutes);
	const secondsNumber = Number(seconds);
	if (monthIndex === -1 || hoursNumber > 23 || minutesNumber > 59 || secondsNumber > 60) return;
	const normalizedSeconds = Math.min(secondsNumber, 59);
	const date = new Date(Date.UTC(year, monthIndex, dayNumber, hoursNumber, minutesNumber, normalizedSeconds));
	date.setUTCFullYear(year);
	const timestamp = date.getTime();
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== monthIndex || date.getUTCDate() !== dayNumber || date.getUTCHours() !== hoursNumber || date.getUTCMinutes() !== minutesNumber || date.getUTCSeconds() !== normalizedSeconds) return;
	return secondsNumber === 60 ? timestamp + 1e3 : timestamp;
};
const getCapture = (match, index) => match[index];
const parseDate = (value) => {
	const imfDate = imfDatePattern.exec(value);
	if (imfDate) return createTimestamp({
		year: Number(getCapture(imfDate, 3)),
		month: getCapture(imfDate, 2),
		day: getCapture(imfDate, 1),
		hours: getCapture(imfDate, 4),
		minutes: getCapture(imfDate, 5),
		seconds: getCapture(imfDate, 6)
	});
	const rfc850Date = rfc850DatePattern.exec(value);
	if (rfc850Date) {
		const now = /* @__PURE__ */ new Date();
		const twoDigitYear = Number(getCapture(rfc850Date, 3));
		const currentCenturyYear = Math.floor(now.getUTCFullYear() / 100) * 100 + twoDigitYear;
		const fiftyYearsFromNow = Date.UTC(now.getUTCFullYear() + 50, now.getUTCMonth(), now.getUTCDate(), now.getUTCHours(), now.getUTCMinutes(), now.getUTCSeconds(), now.getUTCMilliseconds());
		let timestamp;
		for (const year of [
			currentCenturyYear - 100,
			currentCenturyYear,
			currentCenturyYear + 100
		]) {
			const candidateTimestamp = createTimestamp({
				year,
				month: getCapture(rfc850Date, 2),
				day: getCapture(rfc850Date, 1),
				hours: getCapture(rfc850Date, 4),
				minutes: getCapture(rfc850Date, 5),
				seconds: getCapture(rfc850Date, 6)
			});
			if (candidateTimestamp !== void 0 && candidateTimestamp <= fiftyYearsFromNow) timestamp = candidateTimestamp;
		}
		return timestamp;
	}
	const asctimeDate = asctimeDatePattern.exec(value);
	if (asctimeDate) {
		const [hours, minutes, seconds] = getCapture(asctimeDate, 4).split(":");
		return createTimestamp({
			year: Number(getCapture(asctimeDate, 5)),
			month: getCapture(asctimeDate, 2),
			day: getCapture(asctimeDate, 3).trim(),
			hours,
			minutes,
			seconds
		});
	}
};
const calculateRetryTimingDelay = ({ value, allowTimestamp }) => {
	if (delayPattern.test(value)) {
		let delay = Number(value) * 1e3;
		if (allowTimestamp && delay >= timestampThreshold) delay -= Date.now();
		return Math.max(0, delay);
	}
	const timestamp = parseDate(value);
	if (timestamp === void 0) return;
	const delay = timestamp - Date.now();
	return Number.isFinite(delay) ? Math.max(0, delay) : void 0;
};

const maxErrorResponseBodySize = 10485760;
const prefixUrlRenamedErrorMessage = "The `prefixUrl` option has been renamed `prefix` in v2 and enhanced to allow slashes in input. See also the new `baseUrl` option for improved flexibility with standard URL resolution: https://github.com/sindresorhus/ky#baseurl";
const timedOutResponseData = Symbol("timedOutResponseData");
const timedOutOperation = Symbol("timedOutOperation");
const createTextDecoder = (contentType) => {
	const match = /;\s*charset\s*=\s*(?:"([^"]+)"|([^;,\s]+))/i.exec(contentType);
	const charset = match?.[1] ?? match?.[2];
	if (charset) try {
		return new TextDecoder(charset);
	} catch {}
	return new TextDecoder();
};
const invalidSchemaMessage = "The `schema` argument must follow the Standard Schema specification";
const cloneRetryOptions = (retry) => {
	if (retry === null || typeof retry !== "object" || Array.isArray(retry)) return retry;
	const clonedRetry = { ...retry };
	if (Array.isArray(clonedRetry.methods)) clonedRetry.methods = [...clonedRetry.methods];
	if (Array.isArray(clonedRetry.statusCodes)) clonedRetry.statusCodes = [...clonedRetry.statusCodes];
	if (Array.isArray(clonedRetry.afterStatusCodes)) clonedRetry.afterStatusCodes = [...clonedRetry.afterStatusCodes];
	return clonedRetry;
};
const objectToString = Object.prototype.toString;
const leadingC0ControlOrSpacePattern = /^[\0-\u0020]+/g;
const asciiTabOrNewLinePattern = /[\t\n\r]/g;
const schemePattern = /^[a-z][\d+.a-z-]*:/i;
const malformedHttpProtocolPattern = /^https?:(?!\/\/)/i;
const isRequestInstance = (value) => value instanceof globalThis.Request || objectToString.call(value) === "[object Request]";
const isResponseInstance = (value) => value instanceof globalThis.Response || objectToString.call(value) === "[object Response]";
const isAbsoluteInput = (input) => schemePattern.test(input);
const normalizeInputForProtocolCheck = (input) => input.replaceAll(leadingC0ControlOrSpacePattern, "").replaceAll(asciiTabOrNewLinePattern, "");
const cloneSearchParametersForInitHook = (searchParameters) => {
	if (Array.isArray(searchParameters)) return searchParameters.map((parameter) => [...parameter]);
	return cloneShallow(searchParameters);
};
function cloneInitHookOptions(options) {
	const clonedOptions = {
		...options,
		json: cloneShallow(options.json),
		context: cloneShallow(options.context),
		headers: cloneShallow(options.headers),
		searchParams: cloneSearchParametersForInitHook(options.searchParams)
	};
	if (options.retry !== void 0) clonedOptions.retry = cloneRetryOptions(options.retry);
	return clonedOptions;
}
const validateJsonWithSchema = async (jsonValue, schema) => {
	if (typeof schema !== "object" && typeof schema !== "function" || schema === null) throw new TypeError(invalidSchemaMessage);
	const standardSchema = schema["~standard"];
	if (typeof standardSchema !== "object" || standardSchema === null || typeof standardSchema.validate !== "function") throw new TypeError(invalidSchemaMessage);
	const validationResult = await standardSchema.validate(jsonValue);
	if (validationResult.issues) throw new SchemaValidationError(validationResult.issues);
	return validationResult.value;
};
var Ky = class Ky {
	static create(input, options) {
		const initHooks = options.hooks?.init ?? [];
		const initHookOptions = initHooks.length > 0 ? cloneInitHookOptions(options) : options;
		for (const hook of initHooks) hook(initHookOptions);
		const ky = new Ky(input, initHookOptions);
		const function_ = async () => {
			if (typeof ky.#options.timeout === "number" && ky.#options.timeout > 2147483647) throw new RangeError(`The \`timeout\` option cannot be greater than ${maxSafeTimeout}`);
			if (typeof ky.#options.totalTimeout === "number" && ky.#options.totalTimeout > 2147483647) throw new RangeError(`The \`totalTimeout\` option cannot be greater than ${maxSafeTimeout}`);
			await Promise.resolve();
			const beforeRequestResponse = await ky.#runBeforeRequestHooks();
			if (beforeRequestResponse !== void 0) ky.#retryLimit = normalizeRetryOptions(ky.#options.retry).limit;
			let response = beforeRequestResponse ?? await ky.#retry(async () => ky.#fetch());
			let responseFromHook = beforeRequestResponse !== void 0 || ky.#consumeReturnedResponseFromBeforeRetryHook();
			for (;;) {
				if (response === void 0) return response;
				if (isResponseInstance(response)) try {
					response = await ky.#runAfterResponseHooks(response);
				} catch (error) {
					if (!(error instanceof ForceRetryError)) throw error;
					const retriedResponse = await ky.#retryFromError(error, async () => ky.#fetch());
					if (retriedResponse === void 0) return retriedResponse;
					response = retriedResponse;
					responseFromHook = ky.#consumeReturnedResponseFromBeforeRetryHook();
					continue;
				}
				const currentResponse = response;
				if (!currentResponse.ok && currentResponse.type !== "opaque" && (typeof ky.#options.throwHttpErrors === "function" ? ky.#options.throwHttpErrors(currentResponse.status) : ky.#options.throwHttpErrors)) {
					const httpError = new HTTPError(currentResponse, ky.#getResponseRequest(currentResponse), ky.#getNormalizedOptions());
					const errorToThrow = httpError;
					httpError.data = await ky.#getResponseData(currentResponse);
					if (responseFromHook) throw errorToThrow;
					const retriedResponse = await ky.#retryFromError(httpError, async () => ky.#fetch());
					if (retriedResponse === void 0) return retriedResponse;
					response = retriedResponse;
					responseFromHook = ky.#consumeReturnedResponseFromBeforeRetryHook();
					continue;
				}
				break;
			}
			if (!isResponseInstance(response)) return response;
			ky.#decorateResponse(response);
			if (ky.#options.onDownloadProgress) {
				if (typeof ky.#options.onDownloadProgress !== "function") throw new TypeError("The `onDownloadProgress` option must be a function");
				if (!supportsResponseStreams) throw new Error("Streams are not supported in your environment. `ReadableStream` is missing.");
				const progressResponse = response.clone();
				ky.#cancelResponseBody(response);
				return streamResponse(progressResponse, ky.#options.onDownloadProgress);
			}
			return response;
		};
		const result = (async () => {
			try {
				return await function_();
			} catch (error) {
				await ky.#throwProcessedError(error);
			} finally {
				const originalRequest = ky.#originalRequest;
				ky.#cancelBody(originalRequest?.body ?? void 0);
				if (ky.request !== originalRequest) ky.#cancelBody(ky.request.body ?? void 0);
			}
		})();
		for (const [type, mimeType] of Object.entries(responseTypes)) {
			if (type === "bytes" && typeof globalThis.Response?.prototype?.bytes !== "function") continue;
			result[type] = async (schema) => {
				ky.request.headers.set("accept", ky.request.headers.get("accept") || mimeType);
				const response = await result;
				if (type !== "json") return ky.#raceBodyRead(async () => response[type](), response);
				const text = await ky.#raceBodyRead(async () => response.text(), response);
				const request = ky.#getResponseRequest(response);
				const parsedResult = await ky.#raceWithTotalTimeout(async () => {
					const jsonValue = initHookOptions.parseJson ? await initHookOptions.parseJson(text, {
						request,
						response
					}) : text === "" && schema !== void 0 ? void 0 : JSON.parse(text);
					return schema === void 0 ? jsonValue : validateJsonWithSchema(jsonValue, schema);
				});
				if (parsedResult === timedOutOperation) await ky.#throwProcessedError(new TimeoutError(request));
				return parsedResult;
			};
		}
		return result;
	}
	static #normalizeSearchParams(searchParams) {
		if (searchParams && typeof searchParams === "object" && !Array.isArray(searchParams) && !(searchParams instanceof URLSearchParams)) return Object.fromEntries(Object.entries(searchParams).filter(([, value]) => value !== void 0));
		return searchParams;
	}
	request;
	#abortController;
	#retryCount = 0;
	#retryLimit;
	#input;
	#options;
	#originalRequest;
	#userProvidedAbortSignal;
	#beforeRetryHookErrors = /* @__PURE__ */ new WeakSet();
	#cachedNormalizedOptions;
	#startTime;
	#returnedResponseFromBeforeRetryHook = false;
	#responseRequests = /* @__PURE__ */ new WeakMap();
	constructor(input, options = {}) {
		this.#input = input;
		if (Object.hasOwn(options, "prefixUrl")) throw new Error(prefixUrlRenamedErrorMessage);
		this.#options = {
			...options,
			headers: mergeHeaders(this.#input.headers, options.headers),
			hooks: mergeHooks({}, options.hooks),
			method: normalizeRequestMethod(options.method ?? this.#input.method ?? "GET"),
			prefix: String(options.prefix || ""),
			retry: normalizeRetryOptions(options.retry),
			throwHttpErrors: options.throwHttpErrors ?? true,
			timeout: options.timeout ?? 1e4,
			totalTimeout: options.totalTimeout ?? false,
			fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
			context: options.context ?? {}
		};
		this.#retryLimit = this.#options.retry.limit;
		if (typeof this.#input !== "string" && !(this.#input instanceof URL || this.#input instanceof globalThis.Request)) throw new TypeError("`input` must be a string, URL, or Request");
		if (typeof this.#input === "string") {
			if (this.#options.prefix) {
				const normalizedPrefix = this.#options.prefix.replace(/\/+$/, "");
				const normalizedInput = this.#input.replace(/^\/+/, "");
				this.#input = `${normalizedPrefix}/${normalizedInput}`;
			}
			if (this.#options.baseUrl) {
				const normalizedInput = normalizeInputForProtocolCheck(this.#input);
				if (malformedHttpProtocolPattern.test(normalizedInput)) throw new TypeError("`input` url protocol must be followed by `//` when using `baseUrl`");
				if (!isAbsoluteInput(normalizedInput)) this.#input = new URL(this.#input, new Request(this.#options.baseUrl).url);
			}
		}
		if (supportsAbortController && supportsAbortSignal) {
			this.#userProvidedAbortSignal = this.#options.signal ?? this.#input.signal;
			this.#abortController = new globalThis.AbortController();
			this.#options.signal = this.#createManagedSignal();
		}
		if (supportsRequestStreams) this.#options.duplex = "half";
		if (this.#options.json !== void 0) {
			this.#options.body = this.#options.stringifyJson?.(this.#options.json) ?? JSON.stringify(this.#options.json);
			this.#options.headers.set("content-type", this.#options.headers.get("content-type") ?? "application/json");
		}
		const userProvidedContentType = options.headers && new globalThis.Headers(options.headers).has("content-type");
		if (this.#input instanceof globalThis.Request && (supportsFormData && this.#options.body instanceof globalThis.FormData || this.#options.body instanceof URLSearchParams) && !userProvidedContentType) this.#options.headers.delete("content-type");
		this.request = new globalThis.Request(this.#input, this.#options);
		if (hasSearchParameters(this.#options.searchParams)) {
			const url = new URL(this.request.url);
			const deleted = this.#options.searchParams?.[deletedParametersSymbol];
			if (deleted) for (const key of deleted) url.searchParams.delete(key);
			if (typeof this.#options.searchParams === "string") {
				const stringSearchParameters = this.#options.searchParams.replace(/^\?/, "");
				if (stringSearchParameters !== "") url.search = url.search ? `${url.search}&${stringSearchParameters}` : `?${stringSearchParameters}`;
			} else {
				const optionsSearchParameters = new URLSearchParams(Ky.#normalizeSearchParams(this.#options.searchParams));
				for (const [key, value] of optionsSearchParameters.entries()) url.searchParams.append(key, value);
			}
			if (this.#options.searchParams && typeof this.#options.searchParams === "object" && !Array.isArray(this.#options.searchParams) && !(this.#options.searchParams instanceof URLSearchParams)) {
				for (const [key, value] of Object.entries(this.#options.searchParams)) if (value === void 0) url.searchParams.delete(key);
			}
			this.request = new globalThis.Request(url, this.#options);
		}
		if (this.#options.onUploadProgress && typeof this.#options.onUploadProgress !== "function") throw new TypeError("The `onUploadProgress` option must be a function");
		this.#startTime = typeof this.#options.totalTimeout === "number" ? this.#getCurrentTime() : void 0;
	}
	#calculateDelay(retry) {
		const retryDelay = retry.delay(this.#retryCount + 1);
		let jitteredDelay = retryDelay;
		if (retry.jitter === true) jitteredDelay = Math.random() * retryDelay;
		else if (typeof retry.jitter === "function") {
			jitteredDelay = retry.jitter(retryDelay);
			if (!Number.isFinite(jitteredDelay) || jitteredDelay < 0) jitteredDelay = retryDelay;
		}
		return Math.min(retry.backoffLimit, jitteredDelay);
	}
	async #calculateRetryDelay(error) {
		const retry = normalizeRetryOptions(this.#options.retry);
		if (this.#retryCount >= Math.min(retry.limit, this.#retryLimit)) throw error;
		const errorObject = error instanceof Error ? error : new NonError(error);
		if (errorObject instanceof ForceRetryError) return errorObject.customDelay ?? this.#calculateDelay(retry);
		if (!retry.methods.includes(this.request.method.toLowerCase())) throw error;
		const { shouldRetry } = retry;
		if (shouldRetry !== void 0) {
			const result = await this.#raceWithTotalTimeout(async () => shouldRetry({
				error: errorObject,
				retryCount: this.#retryCount + 1
			}));
			if (result === timedOutOperation) throw new TimeoutError(this.request);
			if (result === false) throw error;
			if (result === true) return this.#calculateDelay(retry);
		}
		if (isTimeoutError(error)) {
			if (!retry.retryOnTimeout) throw error;
			return this.#calculateDelay(retry);
		}
		if (isHTTPError(error)) {
			if (!retry.statusCodes.includes(error.response.status)) throw error;
			const retryTimingHeader = getRetryTimingHeader(error.response.headers);
			if (retryTimingHeader && retry.afterStatusCodes.includes(error.response.status)) {
				const after = calculateRetryTimingDelay(retryTimingHeader);
				if (after === void 0) return this.#calculateDelay(retry);
				return Math.min(retry.maxRetryAfter, after);
			}
			if (error.response.status === 413) throw error;
			return this.#calculateDelay(retry);
		}
		if (!isNetworkError(error)) throw error;
		return this.#calculateDelay(retry);
	}
	#decorateResponse(response) {
		const request = this.#getResponseRequest(response);
		if (this.#options.parseJson) response.json = async () => {
			const text = await response.text();
			return this.#options.parseJson(text, {
				request,
				response
			});
		};
		return response;
	}
	async #throwProcessedError(error) {
		if (!(error instanceof Error)) throw error;
		if (this.#beforeRetryHookErrors.has(error)) throw error;
		let processedError = error;
		for (const hook of this.#options.hooks.beforeError) {
			const hookResult = await hook({
				request: this.request,
				options: this.#getNormalizedOptions(),
				error: processedError,
				retryCount: this.#retryCount
			});
			if (hookResult instanceof Error) processedError = hookResult;
		}
		throw processedError;
	}
	async #getResponseData(response) {
		const readTimeout = this.#getErrorDataTimeout();
		const text = await this.#readResponseText(response, readTimeout.milliseconds);
		if (text === timedOutResponseData) {
			if (readTimeout.fromTotalTimeout) throw new TimeoutError(this.request);
			this.#throwIfTotalTimeoutExhausted();
			return;
		}
		if (!text) return;
		if (!this.#isJsonContentType(response.headers.get("content-type") ?? "")) return text;
		const parseTimeout = this.#getErrorDataTimeout();
		const data = await this.#parseJson(text, response, parseTimeout.milliseconds, this.#getResponseRequest(response));
		if (data === timedOutResponseData) {
			if (parseTimeout.fromTotalTimeout) throw new TimeoutError(this.request);
			this.#throwIfTotalTimeoutExhausted();
			return;
		}
		return data;
	}
	#getErrorDataTimeout() {
		const errorDataTimeout = this.#options.timeout === false ? 1e4 : this.#options.timeout;
		const remainingTotal = this.#getRemainingTotalTimeout();
		if (remainingTotal === void 0) return {
			milliseconds: errorDataTimeout,
			fromTotalTimeout: false
		};
		if (remainingTotal <= 0) throw new TimeoutError(this.request);
		return {
			milliseconds: Math.min(errorDataTimeout, remainingTotal),
			fromTotalTimeout: remainingTotal <= errorDataTimeout
		};
	}
	#getBodyReadTimeout() {
		const remainingTotal = this.#getRemainingTotalTimeout();
		if (remainingTotal !== void 0) {
			if (remainingTotal <= 0) throw new TimeoutError(this.request);
			return this.#options.timeout === false ? remainingTotal : Math.min(this.#options.timeout, remainingTotal);
		}
		return this.#options.timeout === false ? void 0 : this.#options.timeout;
	}
	async #raceBodyRead(createBodyPromise, response) {
		let timeoutMs;
		try {
			timeoutMs = this.#getBodyReadTimeout();
		} catch (error) {
			await this.#throwProcessedError(error);
		}
		const bodyPromise = createBodyPromise();
		if (timeoutMs === void 0) return bodyPromise;
		const result = await Promise.race([bodyPromise, new Promise((resolve) => {
			const timeoutId = setTimeout(() => {
				resolve(timedOutResponseData);
			}, timeoutMs);
			bodyPromise.finally(() => {
				clearTimeout(timeoutId);
			}).catch(() => void 0);
		})]);
		if (result === timedOutResponseData) {
			this.#abortController?.abort();
			await this.#throwProcessedError(new TimeoutError(this.#getResponseRequest(response)));
		}
		return result;
	}
	async #raceWithTotalTimeout(operation) {
		const remainingTotal = this.#getRemainingTotalTimeout();
		if (remainingTotal === void 0) return operation();
		if (remainingTotal <= 0) {
			this.#abortController?.abort();
			return timedOutOperation;
		}
		let timeoutId;
		try {
			const timeoutPromise = new Promise((resolve) => {
				timeoutId = setTimeout(() => {
					resolve(timedOutOperation);
				}, remainingTotal);
			});
			const operationResult = Promise.resolve().then(operation).then((value) => ({
				status: "fulfilled",
				value
			})).catch((error) => ({
				status: "rejected",
				error
			}));
			const result = await Promise.race([operationResult, timeoutPromise]);
			const remainingAfterOperation = this.#getRemainingTotalTimeout();
			if (result === timedOutOperation || remainingAfterOperation !== void 0 && remainingAfterOperation <= 0) {
				this.#abortController?.abort();
				if (result === timedOutOperation) operationResult.then((result) => {
					if (result.status === "fulfilled") this.#cancelReturnedBody(result.value);
				});
				else if (result.status === "fulfilled") this.#cancelReturnedBody(result.value);
				return timedOutOperation;
			}
			if (result.status === "rejected") throw result.error;
			return result.value;
		} finally {
			clearTimeout(timeoutId);
		}
	}
	#isJsonContentType(contentType) {
		const mimeType = (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
		return /\/(?:.*[.+-])?json$/.test(mimeType);
	}
	async #readResponseText(response, timeoutMs) {
		const { body } = response;
		if (!body) try {
			return await response.text();
		} catch {
			return;
		}
		let reader;
		try {
			reader = body.getReader();
		} catch {
			return;
		}
		const decoder = createTextDecoder(response.headers.get("content-type") ?? "");
		const chunks = [];
		let totalBytes = 0;
		const readAll = (async () => {
			try {
				for (;;) {
					const { done, value } = await reader.read();
					if (done) break;
					totalBytes += value.byteLength;
					if (totalBytes > maxErrorResponseBodySize) {
						reader.cancel().catch(() => void 0);
						return;
					}
					chunks.push(decoder.decode(value, { stream: true }));
				}
			} catch {
				return;
			}
			chunks.push(decoder.decode());
			return chunks.join("");
		})();
		const timeoutPromise = new Promise((resolve) => {
			const timeoutId = setTimeout(() => {
				resolve(timedOutResponseData);
			}, timeoutMs);
			readAll.finally(() => {
				clearTimeout(timeoutId);
			});
		});
		const result = await Promise.race([readAll, timeoutPromise]);
		if (result === timedOutResponseData) reader.cancel().catch(() => void 0);
		return result;
	}
	async #parseJson(text, response, timeoutMs, request) {
		let timeoutId;
		try {
			return await Promise.race([Promise.resolve().then(() => this.#options.parseJson ? this.#options.parseJson(text, {
				request,
				response
			}) : JSON.parse(text)), new Promise((resolve) => {
				timeoutId = setTimeout(() => {
					resolve(timedOutResponseData);
				}, timeoutMs);
			})]);
		} catch {
			return;
		} finally {
			clearTimeout(timeoutId);
		}
	}
	#cancelBody(body) {
		if (!body) return;
		body.cancel().catch(() => void 0);
	}
	#cancelResponseBody(response) {
		this.#cancelBody(response.body ?? void 0);
	}
	#cancelReturnedBody(value) {
		if (isResponseInstance(value)) this.#cancelResponseBody(value);
		else if (isRequestInstance(value)) this.#cancelBody(value.body ?? void 0);
	}
	#createManagedSignal() {
		return this.#userProvidedAbortSignal ? AbortSignal.any([this.#userProvidedAbortSignal, this.#abortController.signal]) : this.#abortController.signal;
	}
	#throwIfTotalTimeoutExhausted() {
		const remaining = this.#getRemainingTotalTimeout();
		if (remaining !== void 0 && remaining <= 0) throw new TimeoutError(this.request);
	}
	async #runBeforeRequestHooks() {
		for (const hook of this.#options.hooks.beforeRequest) {
			const result = await this.#raceWithTotalTimeout(async () => hook({
				request: this.request,
				options: this.#getNormalizedOptions(),
				retryCount: 0
			}));
			if (result === timedOutOperation) throw new TimeoutError(this.request);
			if (isRequestInstance(result)) this.#assignRequest(result);
			else if (isResponseInstance(result)) return result;
		}
	}
	async #runAfterResponseHooks(response) {
		const responseRequest = this.#getResponseRequest(response);
		for (const hook of this.#options.hooks.afterResponse) {
			const hookResponse = this.#setResponseRequest(response.clone(), responseRequest);
			this.#decorateResponse(hookResponse);
			let modifiedResponse;
			try {
				modifiedResponse = await this.#raceWithTotalTimeout(async () => hook({
					request: this.request,
					options: this.#getNormalizedOptions(),
					response: hookResponse,
					retryCount: this.#retryCount
				}));
				if (modifiedResponse === timedOutOperation) throw new TimeoutError(this.request);
			} catch (error) {
				if (hookResponse !== response) this.#cancelResponseBody(hookResponse);
				this.#cancelResponseBody(response);
				throw error;
			}
			if (modifiedResponse instanceof RetryMarker) {
				if (hookResponse !== response) this.#cancelResponseBody(hookResponse);
				this.#cancelResponseBody(response);
				throw new ForceRetryError(modifiedResponse.options);
			}
			const nextResponse = isResponseInstance(modifiedResponse) ? this.#setResponseRequest(modifiedResponse, responseRequest) : response;
			if (hookResponse !== response && hookResponse !== nextResponse && hookResponse.body !== nextResponse.body) this.#cancelResponseBody(hookResponse);
			if (response !== nextResponse && response.body !== nextResponse.body) this.#cancelResponseBody(response);
			response = nextResponse;
		}
		return response;
	}
	async #retry(function_) {
		try {
			return await function_();
		} catch (error) {
			return this.#retryFromError(error, function_);
		}
	}
	async #retryFromError(error, function_) {
		this.#returnedResponseFromBeforeRetryHook = false;
		const retryDelay = Math.min(await this.#calculateRetryDelay(error), maxSafeTimeout);
		const delayOptions = { signal: this.#userProvidedAbortSignal };
		const remainingTimeout = this.#getRemainingTotalTimeout();
		if (remainingTimeout !== void 0) {
			if (remainingTimeout <= 0) throw new TimeoutError(this.request);
			if (retryDelay >= remainingTimeout) {
				await delay(remainingTimeout, delayOptions);
				throw new TimeoutError(this.request);
			}
		}
		await delay(retryDelay, delayOptions);
		this.#throwIfTotalTimeoutExhausted();
		if (error instanceof ForceRetryError && error.customRequest) {
			const customRequest = new globalThis.Request(error.customRequest, this.#options.signal ? { signal: this.#options.signal } : void 0);
			this.#assignRequest(customRequest);
		}
		for (const hook of this.#options.hooks.beforeRetry) {
			let hookResult;
			try {
				hookResult = await this.#raceWithTotalTimeout(async () => hook({
					request: this.request,
					options: this.#getNormalizedOptions(),
					error,
					retryCount: this.#retryCount + 1
				}));
			} catch (hookError) {
				if (hookError instanceof Error && hookError !== error) this.#beforeRetryHookErrors.add(hookError);
				throw hookError;
			}
			if (hookResult === timedOutOperation) throw new TimeoutError(this.request);
			if (isRequestInstance(hookResult)) {
				this.#assignRequest(hookResult);
				break;
			}
			if (isResponseInstance(hookResult)) {
				this.#returnedResponseFromBeforeRetryHook = true;
				this.#retryCount++;
				return hookResult;
			}
			if (hookResult === stop) return;
		}
		this.#throwIfTotalTimeoutExhausted();
		this.#retryCount++;
		return this.#retry(function_);
	}
	#consumeReturnedResponseFromBeforeRetryHook() {
		const value = this.#returnedResponseFromBeforeRetryHook;
		this.#returnedResponseFromBeforeRetryHook = false;
		return value;
	}
	async #fetch() {
		if (this.#abortController?.signal.aborted) {
			this.#abortController = new globalThis.AbortController();
			this.#options.signal = this.#createManagedSignal();
			this.request = new globalThis.Request(this.request, { signal: this.#options.signal });
		}
		const nonRequestOptions = findUnknownOptions(this.#options);
		this.#retryLimit = normalizeRetryOptions(this.#options.retry).limit;
		const retryRequest = this.#retryLimit > 0 ? this.request.clone() : void 0;
		const request = this.#wrapRequestWithUploadProgress(this.request, this.#options.body ?? void 0);
		this.#originalRequest = request;
		if (retryRequest) this.request = retryRequest;
		try {
			const remainingTotal = this.#getRemainingTotalTimeout();
			if (remainingTotal !== void 0 && remainingTotal <= 0) throw new TimeoutError(this.request);
			const effectiveTimeout = this.#options.timeout === false ? remainingTotal : remainingTotal === void 0 ? this.#options.timeout : Math.min(this.#options.timeout, remainingTotal);
			const response = effectiveTimeout === void 0 ? await this.#options.fetch(request, nonRequestOptions) : await timeout(request, nonRequestOptions, this.#abortController, {
				timeout: effectiveTimeout,
				fetch: this.#options.fetch
			});
			return this.#setResponseRequest(response, request);
		} catch (error) {
			if (isRawNetworkError(error)) throw new NetworkError(this.request, { cause: error });
			throw error;
		}
	}
	#getRemainingTotalTimeout() {
		if (this.#startTime === void 0) return;
		const elapsed = this.#getCurrentTime() - this.#startTime;
		return Math.max(0, this.#options.totalTimeout - elapsed);
	}
	#getCurrentTime() {
		return globalThis.performance?.now() ?? Date.now();
	}
	#getNormalizedOptions() {
		if (!this.#cachedNormalizedOptions) {
			const { hooks, json, parseJson, stringifyJson, searchParams, timeout, totalTimeout, throwHttpErrors, fetch, ...normalizedOptions } = this.#options;
			this.#cachedNormalizedOptions = Object.freeze(normalizedOptions);
		}
		return this.#cachedNormalizedOptions;
	}
	#assignRequest(request) {
		this.#cachedNormalizedOptions = void 0;
		this.request = request;
	}
	#getResponseRequest(response) {
		return this.#responseRequests.get(response) ?? this.request;
	}
	#setResponseRequest(response, request) {
		this.#responseRequests.set(response, request);
		return response;
	}
	#wrapRequestWithUploadProgress(request, originalBody) {
		if (!this.#options.onUploadProgress || !request.body || !supportsRequestStreams) return request;
		return streamRequest(request, this.#options.onUploadProgress, originalBody ?? this.#options.body ?? void 0);
	}
};

/*! MIT License © Sindre Sorhus */
const createInstance = (defaults) => {
	const ky = (input, options) => Ky.create(input, validateAndMerge(defaults, options));
	for (const method of requestMethods) ky[method] = (input, options) => Ky.create(input, validateAndMerge(defaults, options, { method }));
	ky.create = (newDefaults) => createInstance(validateAndMerge(newDefaults));
	ky.extend = (newDefaults) => {
		if (typeof newDefaults === "function") newDefaults = newDefaults(defaults ?? {});
		return createInstance(validateAndMerge(defaults, newDefaults));
	};
	ky.stop = stop;
	ky.retry = retry;
	return ky;
};
const ky = createInstance();

/** Bytes of an answer. The API's answers are a few hundred bytes. */
const answerLimit$1 = 1048576;
/** Why an answer is not read: thrown as they are, so that nobody takes them for a network error and tries again. */
var UnreadableAnswer = class extends Error {
	fault;
	constructor(fault) {
		super(fault);
		this.name = "UnreadableAnswer";
		this.fault = fault;
	}
};
/**
* A fetch that resolves when the whole body has come: time limits and repeats then cover the body too. Refuses
* redirects, and bodies above 1 MiB.
*/
function boundedFetch(fetch) {
	return async (input, init) => {
		const response = await fetch(input, init);
		if (response.redirected || response.type === "opaqueredirect" || response.status >= 300 && response.status < 400) {
			await response.body?.cancel().catch(() => {});
			throw new UnreadableAnswer("redirected");
		}
		const body = await readBody$1(response);
		const { status, headers } = response;
		if (status > 599) throw new UnreadableAnswer("bad-status");
		return new Response(status === 204 || status === 205 ? null : body, {
			status,
			headers
		});
	};
}
async function readBody$1(response) {
	const chunks = [];
	let size = 0;
	const reader = response.body?.getReader();
	for (;;) {
		const next = await reader?.read().catch(() => {
			throw new TypeError("fetch failed");
		});
		if (next === void 0 || next.done) break;
		size += next.value.length;
		if (size > answerLimit$1) {
			await reader?.cancel().catch(() => {});
			throw new UnreadableAnswer("too-large");
		}
		chunks.push(next.value);
	}
	const body = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		body.set(chunk, at);
		at += chunk.length;
	}
	return body;
}

/** Which key a 401 is about: the API management in front of Loop checks the subscription key, Loop itself the other. */
const keyAdvice = {
	"subscription-key": {
		fr: "C’est sans doute la clé d’abonnement (Ocp-Apim-Subscription-Key) : la demander au contact partenaire de Cegid",
		en: "It is probably the subscription key (Ocp-Apim-Subscription-Key): ask the Cegid partner contact for it"
	},
	"api-key": {
		fr: "C’est sans doute la clé d’API du cabinet (x-apikey) : vérifier clé:secret et son activation dans LoopHub",
		en: "It is probably the API key of the practice (x-apikey): check key:secret and its activation in LoopHub"
	},
	either: void 0
};
function suspectOf(headers, message) {
	const challenge = headers.get("www-authenticate") ?? "";
	if (/AzureApiManagementKey/i.test(challenge) || /subscription/i.test(message)) return "subscription-key";
	return /api[ -]?key|cl[ée] d.api/i.test(message) ? "api-key" : "either";
}
const codes = {
	401: "loop-unauthorized",
	403: "loop-forbidden",
	404: "loop-not-found",
	429: "loop-rate-limited"
};
/**
* The error for an answer that is not a 200. `notFound` says what a 404 means for this call.
*/
function httpFailure(call, answer, surroundings) {
	const { status, headers } = answer;
	const told = failureMessage(answer.body);
	const message = told === null ? null : cleanMessage(told, surroundings.secrets);
	const facts = {
		status,
		message,
		requestId: requestIdOf((name) => headers.get(name))
	};
	const code = codes[status] ?? (status >= 500 ? "loop-server-error" : status >= 400 ? "loop-refused" : "loop-bad-answer");
	if (code === "loop-unauthorized") {
		const suspect = suspectOf(headers, message ?? "");
		const next = keyAdvice[suspect];
		return loopError(code, call, {
			...facts,
			suspect,
			...next === void 0 ? {} : { next }
		});
	}
	if (code === "loop-rate-limited") {
		const wait = retryAfter(headers.get("retry-after"), surroundings.now);
		if (wait === null) return loopError(code, call, facts);
		const seconds = Math.ceil(wait / 1e3);
		const next = {
			fr: `Recommencer dans ${seconds} s`,
			en: `Try again in ${seconds} s`
		};
		return loopError(code, call, {
			...facts,
			retryAfterSeconds: seconds,
			next
		});
	}
	if (code === "loop-not-found" && surroundings.notFound !== void 0) return loopError(code, call, {
		...facts,
		next: surroundings.notFound
	});
	return loopError(code, call, facts);
}

function createReader({ apiUrl, headers, secrets, limits, ports }) {
	const { clock, random } = ports;
	const host = new URL(apiUrl).host;
	const fetchBounded = boundedFetch(ports.fetch);
	const http = ky.create({
		fetch: (input, init) => fetchBounded(input instanceof Request ? input : new Request(input, init), init),
		headers: {
			...headers,
			Accept: "application/json"
		},
		redirect: "manual",
		timeout: limits.tryMs,
		totalTimeout: limits.totalMs,
		retry: {
			limit: 2,
			methods: ["get"],
			statusCodes: [
				408,
				429,
				500,
				502,
				503,
				504
			],
			afterStatusCodes: [429, 503],
			maxRetryAfter: limits.retryAfterMs,
			retryOnTimeout: true,
			delay: (repeat) => pauseBefore(repeat, random(1)[0] ?? 0, limits),
			shouldRetry: ({ error }) => {
				if (!isHTTPError(error)) return void 0;
				const wait = retryAfter(error.response.headers.get("retry-after"), clock.now());
				return wait !== null && wait > limits.retryAfterMs ? false : void 0;
			}
		}
	});
	return async ({ path, query, signal, notFound }) => {
		const call = {
			method: "GET",
			path,
			host
		};
		let response;
		try {
			signal?.throwIfAborted();
			response = await http.get(apiUrl + path, {
				searchParams: query,
				...signal === void 0 ? {} : { signal }
			});
		} catch (error) {
			signal?.throwIfAborted();
			if (isHTTPError(error)) {
				const { status, headers: answered } = error.response;
				throw httpFailure(call, {
					status,
					headers: answered,
					body: jsonOf(error.data)
				}, {
					secrets,
					now: clock.now(),
					notFound
				});
			}
			if (error instanceof UnreadableAnswer) {
				if (error.fault === "redirected") throw loopError("loop-redirected", call);
				throw loopError("loop-bad-answer", call, { reason: error.fault });
			}
			if (isTimeoutError(error)) throw loopError("loop-timeout", call);
			throw loopError("loop-unreachable", call, { reason: isNetworkError(error) ? networkReason(error) : "network" });
		}
		const requestId = requestIdOf((name) => response.headers.get(name));
		const value = parseJson(new Uint8Array(await response.arrayBuffer()));
		if (response.status !== 200 || value === void 0 || typeof value !== "object" || value === null) throw loopError("loop-bad-answer", call, {
			status: response.status,
			requestId
		});
		return {
			value,
			requestId
		};
	};
}
/** ky parses a body only when its type says JSON. */
function jsonOf(data) {
	return typeof data === "string" ? parseJson(new TextEncoder().encode(data)) : data;
}
/** The innermost code of an error's causes (`ECONNREFUSED`); Deno gives none. */
function networkReason(error) {
	let found = "network";
	let current = error;
	for (let depth = 0; depth < 5 && current instanceof Error; depth++) {
		if ("code" in current && typeof current.code === "string" && /^[A-Za-z][A-Za-z0-9_]{2,60}$/.test(current.code)) found = current.code;
		current = current.cause;
	}
	return found;
}

/** The codes of `GET /getImportStatus`. The screen's list of imports uses others (10, 20, 25 up): not these. */
const states = {
	1: "waiting",
	2: "running",
	3: "succeeded",
	4: "failed"
};
/** Null when this is no answer of `GET /getImportStatus`. */
function parseStatus(value, requestId, secrets) {
	const parsed = safeParse(StatusAnswerSchema, value);
	if (!parsed.success) return null;
	const { status, ...others } = parsed.output;
	const code = typeof status === "string" ? cleanMessage(status, secrets) : status ?? null;
	const state = Object.hasOwn(states, String(code)) ? states[String(code)] : void 0;
	try {
		return {
			state: state ?? "other",
			code,
			fields: redactFields(others, secrets),
			requestId
		};
	} catch {
		return null;
	}
}

/** Bytes a millisecond that a slow line still carries: 50 kB/s. */
const slowLine = 50;
/** Ms for all tries together: after it, no further one begins. */
const totalTime = 27e5;
const passing = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
/** Azure's Put Blob. The signed address is the only authority: no header of Loop goes along. Harmless to repeat. */
async function putFile({ limits, ports }, deposit, source, md5, signal) {
	const { host, pathname } = new URL(deposit.depositUrl);
	const call = {
		method: "PUT",
		path: pathname,
		host
	};
	const { clock } = ports;
	const timeoutMs = Math.round(limits.uploadMs + source.size / slowLine);
	const lastStart = clock.now() + Math.max(0, totalTime - timeoutMs);
	for (let repeat = 1;; repeat++) {
		signal?.throwIfAborted();
		const reading = watched(source, signal);
		const sent = await ports.upload({
			url: deposit.depositUrl,
			headers: {
				"x-ms-blob-type": "BlockBlob",
				"Content-MD5": md5,
				"Content-Type": "text/plain"
			},
			size: source.size,
			chunks: reading.chunks,
			timeoutMs,
			...signal === void 0 ? {} : { signal }
		});
		if (sent.kind === "answer" && (sent.answer.status === 201 || sent.answer.status === 200)) return;
		signal?.throwIfAborted();
		const wished = sent.kind === "answer" ? retryAfter(sent.answer.headers["retry-after"], clock.now()) : null;
		const pause = Math.max(wished ?? 0, pauseBefore(repeat, ports.random(1)[0] ?? 0, limits));
		const goOn = worthRepeating(sent) && (wished ?? 0) <= limits.retryAfterMs;
		if (repeat > 2 || !goOn || clock.now() + pause > lastStart) throw reading.error() ?? failure(sent, call, source.name);
		await clock.sleep(pause, signal);
	}
}
/** Remembers what the source itself said when reading it failed: it knows better than the wire. */
function watched(source, signal) {
	let known;
	async function* chunks() {
		try {
			yield* source.read(signal);
		} catch (error) {
			if (error instanceof LoopFecError) known = error;
			throw error;
		}
	}
	return {
		chunks: chunks(),
		error: () => known
	};
}
function worthRepeating(sent) {
	if (sent.kind === "answer") return passing.has(sent.answer.status);
	return ![
		"length-mismatch",
		"source-failed",
		"timeout",
		"aborted"
	].includes(sent.reason);
}
function failure(sent, call, name) {
	if (sent.kind !== "answer") {
		if (sent.reason === "length-mismatch") return fileChanged(name);
		if (sent.reason === "source-failed") return fileNotReadable(name);
		if (sent.reason === "timeout") return loopError("storage-timeout", call, { reason: sent.reason });
		return loopError("storage-unreachable", call, { reason: sent.reason });
	}
	const { status, headers } = sent.answer;
	const requestId = requestIdOf((header) => headers[header]);
	const reason = storageCode(sent.answer);
	if (status >= 500) return loopError("storage-server-error", call, {
		status,
		requestId,
		reason
	});
	if (status < 400) return loopError("storage-bad-answer", call, {
		status,
		requestId
	});
	const next = refusalAdvice(status, reason);
	return loopError("storage-refused", call, {
		status,
		requestId,
		reason,
		...next === void 0 ? {} : { next }
	});
}
function refusalAdvice(status, reason) {
	if (/md5/i.test(reason)) return {
		fr: "Les octets reçus ne sont pas ceux qui ont été contrôlés : contrôler de nouveau le fichier, puis recommencer",
		en: "The bytes received are not those that were checked: check the file again, then try again"
	};
	if (status !== 403) return void 0;
	return {
		fr: "L’adresse de dépôt a sans doute expiré : vérifier l’heure de cette machine et recommencer, une nouvelle adresse sera demandée",
		en: "The deposit address has probably expired: check this machine’s clock and try again, a new address will be asked for"
	};
}
/** Azure's own word (`Md5Mismatch`), from the header or the XML; its message is not quoted. */
function storageCode(answer) {
	const found = answer.headers["x-ms-error-code"] ?? /<Code>([^<]*)<\/Code>/.exec(new TextDecoder().decode(answer.body.subarray(0, 4096)))?.[1];
	return found !== void 0 && /^[A-Za-z0-9]{1,60}$/.test(found) ? found : "";
}
function fileChanged(name) {
	const shown = JSON.stringify(name);
	return new LoopFecError("file-changed", {
		fr: `${shown} a changé depuis son contrôle. Le contrôler de nouveau : rien n’est importé`,
		en: `${shown} has changed since it was checked. Check it again: nothing is imported`
	});
}
function fileNotReadable(name) {
	const shown = JSON.stringify(name);
	return new LoopFecError("file-not-readable", {
		fr: `Lecture interrompue : ${shown}. Vérifier le fichier et son disque : rien n’est importé`,
		en: `Reading ${shown} broke off. Check the file and its disk: nothing is imported`
	});
}

/**
* A client of the documented API. The keys live in its closures: printing the client shows none.
* @throws {LoopFecError} `bad-api-url`, `bad-api-key`, `bad-subscription-key`
*/
function createLoopClient(access, ports, limits = defaultLimits) {
	const { apiUrl, apiKey, subscriptionKey, publicKey, secret } = parseAccess(access);
	const secrets = [
		apiKey,
		subscriptionKey,
		secret
	];
	const headers = {
		"Ocp-Apim-Subscription-Key": subscriptionKey,
		"x-apikey": apiKey,
		"Cache-Control": "no-cache"
	};
	const read = createReader({
		apiUrl,
		headers,
		secrets,
		limits,
		ports
	});
	const host = new URL(apiUrl).host;
	/** `hasAnswer` tells an `error` that is a field of the answer from one that stands in its place. */
	async function readAs(wanted, parse, hasAnswer = () => false) {
		const answer = await read(wanted);
		const call = {
			method: "GET",
			path: wanted.path,
			host
		};
		const facts = {
			status: 200,
			requestId: answer.requestId
		};
		const told = hasAnswer(answer.value) ? null : errorInside(answer.value);
		if (told !== null) throw loopError("loop-error-answer", call, {
			...facts,
			message: cleanMessage(told, secrets)
		});
		const parsed = parse(answer);
		if (parsed === null) throw loopError("loop-bad-answer", call, facts);
		return parsed;
	}
	return {
		apiUrl,
		publicKey,
		getDossier: (code, options) => readAs({
			path: "/DossierComplet",
			query: { codeDossier: code },
			signal: options?.signal,
			notFound: {
				fr: `Vérifier le code du dossier ${JSON.stringify(code)} ; s’il existe, il n’est peut-être pas partagé avec la clé d’API dans LoopHub`,
				en: `Check the code of the client file ${JSON.stringify(code)}; if it exists, it may not be shared with the API key in LoopHub`
			}
		}, ({ value }) => parseDossier(code, value)),
		listCodes: (list, { dossier, skip, take }, options) => readAs({
			path: `/${list}`,
			query: {
				codeDossier: dossier,
				skip: String(skip),
				take: String(take)
			},
			signal: options?.signal
		}, ({ value }) => parseCodes(list, value)),
		getDepositAddress: (fileName, options) => readAs({
			path: "/getFileUrlDeposit",
			query: { filename: fileName },
			signal: options?.signal
		}, ({ value }) => parseDeposit(value, apiUrl)),
		uploadFile: (deposit, source, md5, options) => putFile({
			limits,
			ports
		}, deposit, source, md5, options?.signal),
		importFec: async (request, options) => {
			const known = "url" in request.location ? [...secrets, ...secretsOfAddress(request.location)] : secrets;
			const sent = await ports.sendOnce({
				method: "POST",
				url: `${apiUrl}/importFEC`,
				headers: {
					...headers,
					Accept: "application/json",
					"Content-Type": "application/json"
				},
				body: new TextEncoder().encode(JSON.stringify(importBody(request))),
				timeoutMs: options?.timeoutMs ?? limits.importMs,
				...options?.signal === void 0 ? {} : { signal: options.signal }
			});
			return importOutcome(sent, known);
		},
		getImportStatus: (importId, options) => readAs({
			path: "/getImportStatus",
			query: { accountingImportRequestId: importId },
			signal: options?.signal
		}, ({ value, requestId }) => parseStatus(value, requestId, secrets), (value) => "status" in value)
	};
}
/** The unused one of URI and URL is sent empty, as the vendor's own example does. */
function importBody({ dossier, location, siret }) {
	return {
		codeIbs: dossier,
		URI: "uri" in location ? location.uri : "",
		URL: "url" in location ? location.url : "",
		...siret === null ? {} : { SIRET: siret }
	};
}
/** Loop may quote the address it was given: what signs it is a secret. */
function secretsOfAddress(location) {
	const query = location.url.split("?").slice(1).join("?");
	return [query, ...new URLSearchParams(query).getAll("sig")];
}

const systemClock = {
	now: () => Date.now(),
	sleep: async (ms, signal) => {
		signal?.throwIfAborted();
		try {
			await setTimeout$2(ms, void 0, signal === void 0 ? {} : { signal });
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};

/**
* The runtime's fetch. Bun and Deno report network errors with messages and codes of their own, which no library
* recognises: they come out as Node reports them. What the signal caused stays as it is.
*/
async function loopFetch(input, init) {
	try {
		return await fetch(input, init);
	} catch (error) {
		if (input.signal.aborted || init?.signal?.aborted) throw error;
		throw new TypeError("fetch failed", { cause: error });
	}
}

/** Why there is no complete answer: one short technical word, never an address. */
var ExchangeFailure = class extends Error {
	reason;
	constructor(reason) {
		super(reason);
		this.name = "ExchangeFailure";
		this.reason = reason;
	}
};
/** The word for any error of a socket: its code where that is one (`ECONNRESET`), else `network`. */
function reasonOf$1(error) {
	if (error instanceof ExchangeFailure) return error.reason;
	const code = error instanceof Error && "code" in error ? error.code : void 0;
	return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : "network";
}

/**
* Opens a connection that nobody has used: for https, up to the end of the handshake and with a trusted certificate.
* While this has not resolved, not one byte of a request can have left. Rejects with the socket's error, or with the
* signal's reason.
*/
function connect$1(url, signal) {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const secure = url.protocol === "https:";
		const host = url.hostname.replace(/^\[|\]$/g, "");
		const port = Number(url.port || (secure ? 443 : 80));
		const tls = secure ? connect$3({
			host,
			port,
			ALPNProtocols: ["http/1.1"],
			...isIP(host) ? {} : { servername: host }
		}) : null;
		const socket = tls ?? connect$2({
			host,
			port
		});
		const settle = (error) => {
			signal.removeEventListener("abort", onAbort);
			socket.off("error", settle);
			socket.off("close", onClose);
			if (error === null) {
				resolve(socket);
				return;
			}
			socket.on("error", () => {});
			socket.destroy();
			reject(error);
		};
		const onClose = () => settle(new ExchangeFailure("closed"));
		const onAbort = () => settle(signal.reason);
		signal.addEventListener("abort", onAbort);
		socket.once("error", settle);
		socket.once("close", onClose);
		if (tls === null) socket.once("connect", () => settle(null));
		else tls.once("secureConnect", () => settle(tls.authorized ? null : new ExchangeFailure("certificate-not-trusted")));
	});
}

/** Bytes of an answer, before and after decompression. The API's answers are a few hundred bytes. */
const answerLimit = 1048576;
/** Loop compresses its answers, also for callers that did not ask for it. */
const decoders = {
	gzip: (bytes) => promisify(gunzip)(bytes, { maxOutputLength: answerLimit }),
	deflate: (bytes) => promisify(inflate)(bytes, { maxOutputLength: answerLimit }),
	br: (bytes) => promisify(brotliDecompress)(bytes, { maxOutputLength: answerLimit })
};
/** The whole answer, or an {@link ExchangeFailure}: an answer that was cut is never returned. */
async function readAnswer(response) {
	const headers = {};
	for (const [name, value] of Object.entries(response.headers)) if (value !== void 0) headers[name.toLowerCase()] = Array.isArray(value) ? value.join(", ") : value;
	const raw = await readBody(response);
	const announced = headers["content-length"];
	if (announced !== void 0 && Number(announced) !== raw.length) throw new ExchangeFailure("answer-cut");
	return {
		status: response.statusCode ?? 0,
		headers,
		body: await decode(raw, headers["content-encoding"])
	};
}
function readBody(response) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let size = 0;
		response.on("data", (chunk) => {
			size += chunk.length;
			if (size > answerLimit) reject(new ExchangeFailure("answer-too-large"));
			else chunks.push(chunk);
		});
		response.once("end", () => {
			if (response.complete) resolve(Buffer.concat(chunks));
			else reject(new ExchangeFailure("answer-cut"));
		});
		response.once("error", () => reject(new ExchangeFailure("answer-cut")));
		response.once("aborted", () => reject(new ExchangeFailure("answer-cut")));
		response.once("close", () => reject(new ExchangeFailure("answer-cut")));
	});
}
async function decode(raw, encoding) {
	if (encoding === void 0 || encoding === "" || encoding === "identity" || raw.length === 0) return raw;
	const decoder = decoders[encoding.toLowerCase()];
	if (decoder === void 0) throw new ExchangeFailure("answer-encoding");
	try {
		return await decoder(raw);
	} catch {
		throw new ExchangeFailure("answer-encoding");
	}
}

/**
* One request on a connection of its own. First the connection, then the request: what fails before the request object
* exists is `not-sent`, what fails after is `unknown`. No agent, no pool, nothing that could repeat it. Never rejects.
*/
async function exchange(wanted) {
	const stop = new AbortController();
	const start = Date.now();
	const timer = setTimeout(() => stop.abort(new ExchangeFailure("timeout")), wanted.timeoutMs);
	const onAbort = () => stop.abort(new ExchangeFailure("aborted"));
	if (wanted.signal?.aborted) onAbort();
	wanted.signal?.addEventListener("abort", onAbort);
	let socket;
	let outgoing;
	try {
		const url = new URL(wanted.url);
		socket = await connect$1(url, stop.signal);
		socket.on("error", () => {});
		stop.signal.throwIfAborted();
		if (Date.now() - start >= wanted.timeoutMs) throw new ExchangeFailure("timeout");
		outgoing = open(wanted, url, socket);
		return {
			kind: "answer",
			answer: await converse(wanted, outgoing, stop.signal)
		};
	} catch (error) {
		return {
			kind: outgoing === void 0 ? "not-sent" : "unknown",
			reason: reasonOf$1(error)
		};
	} finally {
		clearTimeout(timer);
		wanted.signal?.removeEventListener("abort", onAbort);
		outgoing?.destroy();
		socket?.destroy();
	}
}
/** Throws before anything is written when a header cannot be sent. No `agent` here: it would ignore our connection. */
function open(wanted, url, socket) {
	return request({
		createConnection: () => socket,
		method: wanted.method,
		path: `${url.pathname}${url.search}`,
		headers: {
			Host: url.host,
			"Accept-Encoding": "identity",
			...wanted.headers,
			"Content-Length": String(wanted.contentLength),
			Connection: "close"
		}
	});
}
async function converse(wanted, outgoing, stop) {
	const over = new AbortController();
	let onStop = () => {};
	try {
		return await new Promise((resolve, reject) => {
			onStop = () => reject(stop.reason);
			stop.addEventListener("abort", onStop);
			let answered = false;
			outgoing.on("response", (response) => {
				answered = true;
				over.abort();
				readAnswer(response).then(resolve, reject);
			});
			outgoing.on("error", (error) => {
				if (!answered) reject(error);
			});
			outgoing.on("close", () => {
				if (!answered) reject(new ExchangeFailure("closed"));
			});
			wanted.writeBody(outgoing, over.signal).catch(reject);
		});
	} finally {
		stop.removeEventListener("abort", onStop);
		over.abort();
	}
}

const sendOnce = ({ method, url, headers, body, timeoutMs, signal }) => exchange({
	method,
	url,
	headers,
	contentLength: body.length,
	timeoutMs,
	signal,
	writeBody: async (outgoing) => void outgoing.end(body)
});

/**
* Reasons of its own: `length-mismatch` when the chunks are not as long as announced, `source-failed` when reading them
* threw. In both cases the request was broken off. An answer that comes before the whole file was sent is an answer.
*/
const upload = (wanted) => exchange({
	method: "PUT",
	url: wanted.url,
	headers: wanted.headers,
	contentLength: wanted.size,
	timeoutMs: wanted.timeoutMs,
	signal: wanted.signal,
	writeBody: (outgoing, over) => writeChunks(wanted, outgoing, over)
});
async function writeChunks(wanted, outgoing, over) {
	let left = wanted.size;
	for await (const chunk of guarded(wanted.chunks)) {
		if (over.aborted) return;
		left -= chunk.length;
		if (left < 0) throw new ExchangeFailure("length-mismatch");
		if (!outgoing.write(Uint8Array.from(chunk))) await drained(outgoing, over);
		if (over.aborted) return;
	}
	if (left !== 0) throw new ExchangeFailure("length-mismatch");
	outgoing.end();
}
async function* guarded(chunks) {
	try {
		yield* chunks;
	} catch {
		throw new ExchangeFailure("source-failed");
	}
}
function drained(outgoing, over) {
	return new Promise((resolve) => {
		if (over.aborted) {
			resolve();
			return;
		}
		const done = () => {
			outgoing.off("drain", done);
			over.removeEventListener("abort", done);
			resolve();
		};
		outgoing.once("drain", done);
		over.addEventListener("abort", done);
	});
}

const systemRandom = (length) => new Uint8Array(randomBytes(length));

/** Loop has it, or may have it: these bytes do not leave again. */
const left = /* @__PURE__ */ new Set([
	"sending",
	"accepted",
	"succeeded",
	"failed",
	"unknown"
]);
function identity(sha256, { dossier, siret }) {
	return JSON.stringify([
		sha256,
		dossier,
		siret
	]);
}
/** What the journal holds at the start of a run, by bytes and client file: whatever API key sent it. */
var EarlierImports = class {
	byIdentity = /* @__PURE__ */ new Map();
	bySize = /* @__PURE__ */ new Set();
	/** @param apiUrl imports into another Loop do not count */
	constructor(records, apiUrl) {
		const api = parseApiUrl(apiUrl);
		const latestLast = records.toSorted((a, b) => a.updatedAt - b.updatedAt);
		for (const record of latestLast) if (record.apiUrl === api && left.has(record.state)) this.put(record);
	}
	put(record) {
		this.byIdentity.set(identity(record.sha256, record), record);
		this.bySize.add(`${record.dossier} ${record.size}`);
	}
	/** Whether the file may be one of them: only then is it worth hashing. */
	mayHave({ size }, { dossier }) {
		return this.bySize.has(`${dossier} ${size}`);
	}
	find(sha256, target) {
		return this.byIdentity.get(identity(sha256, target)) ?? null;
	}
	all() {
		return [...this.byIdentity.values()];
	}
};

/** Client files that are asked for one by one where the list is empty. */
const mostAsked = 50;
/**
* Whether this run looks at all files although nothing was ever imported from this repository: then a person is to see
* the list first. The list of imports may lag behind; each client file's own record does not.
*/
async function isFirstRun(run, records, journal) {
	const { event, inputs } = run;
	if (event.name === "push" || records.length > 0) return false;
	if (event.name === "workflow_dispatch" && inputs["first-run"]) return false;
	for (const dossier of [...dossiersOf(run)].slice(0, mostAsked)) if (await journal.hasImports(dossier)) return false;
	return true;
}

/**
* Makes one transition of the table durable.
* @returns the record as it now stands, or null when another process was faster, or other imports of the books
* have left that were not compared.
*/
async function advance(journal, record, event, now, change = {}, leaving) {
	const state = nextState(record.state, event);
	if (state === null) throw new Error(`"${event}" is illegal in state "${record.state}"`);
	const to = {
		...record,
		...change,
		state,
		updatedAt: now
	};
	return await journal.transition({
		key: record.key,
		from: record.state,
		fromAttempt: record.attempt,
		to,
		...leaving === void 0 ? {} : { leaving }
	}) ? to : null;
}

/** Ms before the second look at the status, how much longer each time, and at most. */
const pollFirst = 300;
const pollGrowth = 1.5;
const pollMost = 6e4;
/** Large files take hours: after this time, in ms, the looks become rarer. */
const longAfter = 18e5;
const pollMostThen = 3e5;
/** With these, asking again without a change of configuration is useless. */
const hopeless = /* @__PURE__ */ new Set([
	"loop-unauthorized",
	"loop-forbidden",
	"loop-redirected"
]);
/** Loop's own words about an import, fit to be shown, if the answer has some. */
function messageOf(status) {
	const { message } = status.fields;
	return typeof message === "string" && message !== "" ? cleanMessage(message, []) : null;
}
async function note(record, status, { journal, clock }) {
	if (status.state !== "succeeded" && status.state !== "failed") return null;
	try {
		const reason = messageOf(status);
		await advance(journal, record, status.state, clock.now(), { reason });
		return null;
	} catch (error) {
		if (!isLoopFecError(error)) throw error;
		return error;
	}
}
/** Ms that Loop asks us to stay away. */
function wishOf(trouble) {
	const seconds = trouble?.details.retry_after_seconds;
	return typeof seconds === "number" ? seconds * 1e3 : 0;
}
/**
* Asks Loop where an import stands until it has finished, the time is over or the signal comes. Can be taken up again
* at any time. `record` is null for an import that the journal does not know. Never rejects for want of an answer.
*/
async function follow(importId, record, ports, options) {
	const { loop, clock } = ports;
	const { signal } = options;
	const start = clock.now();
	const end = start + options.waitMs;
	let status = null;
	let trouble = null;
	for (let pause = pollFirst;;) {
		try {
			status = await loop.getImportStatus(importId, signal === void 0 ? {} : { signal });
			trouble = null;
			options.onStatus?.(status);
		} catch (error) {
			if (signal?.aborted) return {
				state: "running",
				status,
				trouble,
				interrupted: true,
				journalError: null
			};
			if (!isLoopFecError(error)) throw error;
			trouble = error;
		}
		if (trouble === null && (status?.state === "succeeded" || status?.state === "failed")) {
			const journalError = record?.state === "accepted" ? await note(record, status, ports) : null;
			return {
				state: status.state,
				status,
				trouble,
				interrupted: false,
				journalError
			};
		}
		const left = end - clock.now();
		if (left <= 0 || trouble !== null && hopeless.has(trouble.code)) break;
		try {
			await clock.sleep(Math.min(Math.max(pause, wishOf(trouble)), left), signal);
			pause = Math.min(pause * pollGrowth, clock.now() - start < longAfter ? pollMost : pollMostThen);
		} catch (error) {
			if (!signal?.aborted) throw error;
			return {
				state: "running",
				status,
				trouble,
				interrupted: true,
				journalError: null
			};
		}
	}
	return {
		state: "running",
		status,
		trouble,
		interrupted: false,
		journalError: null
	};
}

/** Troubles that the next file would have too: those after it are left for another run. */
const general = /* @__PURE__ */ new Set([
	"loop-unauthorized",
	"loop-unreachable",
	"loop-timeout",
	"loop-rate-limited",
	"loop-server-error",
	"loop-redirected",
	"storage-unreachable",
	"storage-timeout",
	"storage-server-error",
	"journal-not-writable",
	"journal-not-readable",
	"github-rate-limited"
]);
/** A trouble of the way, not of the file: nothing was sent, and another run may. */
function isGeneral(error) {
	return isLoopFecError(error) && general.has(error.code) && error.details.reason !== "ref-gone";
}
/** Ms: a limit that ends sooner is waited out. */
const shortWait = 9e4;
/** Why nothing more is sent, once there is a reason; the first one stays. */
var Halt = class {
	said = null;
	signal;
	mayClaim;
	clock;
	constructor(signal, mayClaim, clock) {
		this.signal = signal;
		this.mayClaim = mayClaim;
		this.clock = clock;
	}
	/** Null when another import may begin; waits for that where it does not take long. */
	async why() {
		while (this.said === null && !this.signal.aborted) {
			const claimable = this.mayClaim();
			if (claimable.may) return null;
			const wait = claimable.until - this.clock.now();
			if (wait > shortWait) this.said = claimable.why;
			else await this.clock.sleep(Math.max(wait, 1e3), this.signal).catch(() => {});
		}
		return this.signal.aborted ? texts$1.cancelled : this.said;
	}
	say(why) {
		this.said ??= why;
	}
};

function withReason(text, record) {
	const fill = (lang) => fillText(text, {
		id: record.importId ?? "?",
		reason: record.reason ?? texts$1.noReason[lang]
	})[lang];
	return {
		fr: fill("fr"),
		en: fill("en")
	};
}
/**
* What the journal says of a file.
* @param already an earlier run, or another one, had sent it
*/
function outcomeOfRecord(record, base, already) {
	const outcome = (kind, why = null) => ({
		...base,
		record,
		kind,
		why
	});
	switch (record.state) {
		case "succeeded": return outcome(already ? "skipped" : "imported");
		case "accepted": return outcome("running");
		case "failed": return outcome("failed", withReason(texts$1.failed, record));
		case "rejected": return outcome("failed", withReason(texts$1.rejected, record));
		case "unknown":
		case "sending": return record.importId === null ? outcome("unknown") : outcome("unknown", fillText(texts$1.answered, {
			id: record.importId,
			key: record.key
		}));
		case "prepared":
		case "deposited": return outcome("postponed", withReason(texts$1.notSent, record));
	}
}

/** Ms for a question beyond the time to wait. */
const lastQuestion = 1e4;
/** Asks Loop where an import stands, for as long as the budget allows; without one, once. */
async function followOne(running, stage, wait) {
	const { outcome, record, earlier } = running;
	const { loop, clock, signal, journalOf } = stage;
	if (record.importId === null || signal.aborted) return outcome;
	if (stage.silence.isHeard && (wait?.leftMs ?? 0) === 0) return outcome;
	const id = record.importId;
	const ports = {
		loop,
		clock,
		journal: journalOf(record.dossier)
	};
	const waitMs = wait?.leftMs ?? 0;
	const limited = AbortSignal.any([signal, AbortSignal.timeout(waitMs + lastQuestion)]);
	const ask = () => follow(id, record, ports, {
		waitMs,
		signal: limited
	});
	const followed = await (wait === null ? ask() : wait.spend(ask)).catch(unexpected);
	if (isLoopFecError(followed)) return {
		...outcome,
		why: followed.texts
	};
	if (followed.state === "running") {
		const { trouble, interrupted } = followed;
		if (interrupted || isGeneral(trouble)) stage.silence.isHeard = true;
		if (trouble === null) return outcome;
		const { fr, en } = forTheAction(trouble.texts);
		const why = {
			fr: fillText(texts$1.noAnswer, {
				id,
				why: fr
			}).fr,
			en: fillText(texts$1.noAnswer, {
				id,
				why: en
			}).en
		};
		return {
			...outcome,
			why
		};
	}
	const reason = followed.status === null ? null : messageOf(followed.status);
	const now = outcomeOfRecord({
		...record,
		state: followed.state,
		reason
	}, outcome, earlier);
	if (now.kind === "skipped") return {
		...now,
		why: fillText(texts$1.earlier, { id })
	};
	return {
		...now,
		why: now.why ?? outcome.why
	};
}
/**
* One after the other: while the first is waited for, the others go on in Loop, so that few questions are asked. What
* the time does not suffice for is asked once, if it was not asked before.
* @param asked keys
*/
async function followAll(running, stage, wait, asked) {
	const followed = /* @__PURE__ */ new Map();
	for (const one of running) {
		if (wait.leftMs === 0 && asked.has(one.record.key)) continue;
		followed.set(one.outcome, await followOne(one, stage, wait));
	}
	return followed;
}

/** Ms after which the owner of an attempt that has sent nothing is taken to be gone, unless it says otherwise. */
const leaseTime = 12e4;
const renewEvery = leaseTime / 4;
/** Says again and again that the owner is at work. A renewal that fails is not told: the next step will be. */
async function renew(record, journal, clock, stop) {
	try {
		for (let held = record; held !== null;) {
			await clock.sleep(renewEvery, stop);
			const now = clock.now();
			held = await advance(journal, held, "renewed", now, { deadline: now + leaseTime });
		}
	} catch {}
}
/** Does a work of any length while the journal knows that a `prepared` attempt is not given up. */
async function whileRenewed(record, journal, clock, work) {
	const stop = new AbortController();
	const renewing = renew(record, journal, clock, stop.signal);
	try {
		return await work();
	} finally {
		stop.abort();
		await renewing;
	}
}

/** Earlier imports that are named one by one. */
const namedImports = 5;
const already$1 = {
	one: {
		fr: "{n} écriture sur {entries} a déjà été importée {when}",
		en: "{n} of {entries} entries was already imported {when}"
	},
	many: {
		fr: "{n} écritures sur {entries} ont déjà été importées {when}",
		en: "{n} of {entries} entries were already imported {when}"
	}
};
const changed = {
	one: {
		fr: "{n} a changé depuis",
		en: "{n} is changed"
	},
	many: {
		fr: "{n} ont changé depuis",
		en: "{n} are changed"
	}
};
const renumbered = {
	one: {
		fr: "{n} écriture sur {entries} est la même sous un autre numéro (importée {when})",
		en: "{n} of {entries} entries is the same under another number (imported {when})"
	},
	many: {
		fr: "{n} écritures sur {entries} sont les mêmes sous un autre numéro (importées {when})",
		en: "{n} of {entries} entries are the same under another number (imported {when})"
	}
};
const fresh = {
	one: {
		fr: "{n} est nouvelle",
		en: "{n} is new"
	},
	many: {
		fr: "{n} sont nouvelles",
		en: "{n} are new"
	}
};
const onDay = {
	fr: "le {day}",
	en: "on {day}"
};
const share = {
	fr: "le {day} : {n}",
	en: "on {day}: {n}"
};
const locales = {
	fr: "fr-FR",
	en: "en-GB"
};
function day(time, lang) {
	return new Intl.DateTimeFormat(locales[lang], { dateStyle: "long" }).format(time);
}
/** The days of the imports that share something, with their shares when there are several. */
function daysOf(overlap, countOf, lang) {
	const days = /* @__PURE__ */ new Map();
	for (const earlier of overlap.earlier) {
		if (countOf(earlier) === 0) continue;
		const when = day(earlier.sentAt, lang);
		days.set(when, (days.get(when) ?? 0) + countOf(earlier));
	}
	const [first = ""] = days.keys();
	if (days.size <= 1) return [fillText(onDay, { day: first })[lang]];
	const shares = [...days].slice(0, namedImports).map(([when, n]) => {
		return fillText(share, {
			day: when,
			n: count$1(n, lang)
		})[lang];
	});
	if (days.size > namedImports) shares.push("…");
	return shares;
}
function inLanguage(overlap, lang) {
	const say = (n, texts, params = {}) => {
		const text = n === 1 || n === 0 && lang === "fr" ? texts.one : texts.many;
		return fillText(text, {
			...params,
			n: count$1(n, lang),
			entries: count$1(overlap.entries, lang)
		})[lang];
	};
	const parts = [];
	if (overlap.already + overlap.changed > 0) {
		const days = daysOf(overlap, (earlier) => earlier.already + earlier.changed, lang);
		const when = days.length > 1 ? `(${days.join(", ")})` : days.join("");
		parts.push(say(overlap.already, already$1, { when }));
		if (overlap.changed > 0) parts.push(say(overlap.changed, changed));
	}
	if (overlap.renumbered > 0) {
		const when = daysOf(overlap, (earlier) => earlier.renumbered, lang).join(", ");
		parts.push(say(overlap.renumbered, renumbered, { when }));
	}
	const isNew = overlap.entries - overlap.already - overlap.changed - overlap.renumbered;
	if (isNew > 0) parts.push(say(isNew, fresh));
	return parts.join(lang === "fr" ? " ; " : "; ");
}
/** « 12 403 écritures sur 12 950 ont déjà été importées le 3 mars 2026 ; 41 ont changé depuis » */
function overlapText(overlap) {
	return {
		fr: inLanguage(overlap, "fr"),
		en: inLanguage(overlap, "en")
	};
}

/** The part of a file's entries from which the same under other numbers stop the import. */
const renumberedLimit = .2;
/** @param isNew says which entries no earlier import holds under their own number, by position */
function searchRenumbered(prints, isNew) {
	const contents = prints.contents.filter((_, entry) => isNew(entry)).sort();
	const held = new Uint8Array(contents.length);
	return {
		look(others) {
			const spare = withoutKnown(others, prints);
			let count = 0;
			let from = 0;
			let at = 0;
			while (from < contents.length && at < spare.length) {
				const content = contents[from];
				let to = from;
				while (contents[to] === content) to++;
				while (at < spare.length && spare[at] < content) at++;
				let found = 0;
				for (; spare[at] === content; at++) found++;
				count += Math.min(found, to - from);
				for (let entry = from; entry < to && found > 0; entry++) {
					if (held[entry] === 1) continue;
					held[entry] = 1;
					found--;
				}
				from = to;
			}
			return count;
		},
		total: () => held.reduce((sum, one) => sum + one, 0)
	};
}
/** Contents of `others`, ascending, but for entries that the file holds as they are. Both are sorted by key. */
function withoutKnown(others, { keys, contents }) {
	let at = 0;
	return others.contents.filter((content, entry) => {
		const key = others.keys[entry];
		while (at < keys.length && keys[at] < key) at++;
		return keys[at] !== key || contents[at] !== content;
	}).sort();
}

/** Null when earlier imports hold nothing of the file, or a few entries under other numbers. */
function overlapRefusal(overlap) {
	const { already, changed, renumbered, entries } = overlap;
	const many = renumbered > 0 && renumbered >= entries * .2;
	if (already + changed === 0 && !many) return null;
	const { fr, en } = overlapText(overlap);
	return {
		code: "overlap",
		texts: {
			fr: `Import refusé, il ferait double emploi : ${fr}. Rien n’a été envoyé. Exporter seulement ce qui manque, ou supprimer d’abord ces écritures dans Loop ; --allow-overlap importe le fichier entier malgré tout`,
			en: `Import refused, it would double the books: ${en}. Nothing was sent. Export only what is missing, or delete those entries in Loop first; --allow-overlap imports the whole file all the same`
		}
	};
}

/**
* Makes an older attempt, whose answer came late, the latest one: under a number of its own, so that whoever is at work
* on the attempt between loses its next step and sends nothing.
* @param late the older attempt as it is to be
* @param latest where the import stands: nothing of that attempt has left, or it was rejected
* @returns null when another process was faster
*/
function promoteLate(late, latest, event, { journal, clock }) {
	const { owner, deadline, fileName, sentAt, importId, requestId, reason } = late;
	const { otherSiren, overlapAllowed, copy } = late;
	return advance(journal, latest, event, clock.now(), {
		owner,
		deadline,
		fileName,
		sentAt,
		importId,
		requestId,
		reason,
		otherSiren,
		overlapAllowed,
		copy,
		attempt: late.attempt === latest.attempt ? latest.attempt : latest.attempt + 1,
		again: late.again ?? latest.again,
		confirmed: null
	});
}

/** What an outcome does to the journal. `deadline` 0: the next attempt need not wait. */
function eventOf(outcome) {
	switch (outcome.kind) {
		case "accepted": return {
			event: "accepted",
			change: {
				importId: outcome.importId,
				requestId: outcome.requestId,
				reason: null
			}
		};
		case "rejected": return {
			event: "rejected",
			change: {
				requestId: outcome.requestId,
				reason: outcome.reason
			}
		};
		case "not-sent": return {
			event: "not-sent",
			change: {
				deadline: 0,
				sentAt: null,
				reason: outcome.reason
			}
		};
		case "unknown": return {
			event: "lost",
			change: {
				requestId: outcome.requestId,
				reason: outcome.reason
			}
		};
	}
}
/** Looks at an import that moves under our hands. */
const mostLooks = 20;
function told(record) {
	return {
		record,
		journalError: null,
		also: null
	};
}
/** Tells the journal what came of the request. Never rejects for the journal's sake: the request has left. */
async function recordOutcome(sending, outcome, journal, clock) {
	const { event, change } = eventOf(outcome);
	let journalError = null;
	try {
		const record = await advance(journal, sending, event, clock.now(), change);
		if (record !== null) return told(record);
		for (let look = 0; look < mostLooks; look++) {
			const now = await journal.find(sending.key);
			const late = now === null ? null : await recordLate(sending, now, event, change, {
				journal,
				clock
			});
			if (late !== "moved") {
				if (late !== null) return late;
				break;
			}
		}
	} catch (error) {
		if (!isLoopFecError(error)) throw error;
		journalError = error;
	}
	return {
		record: {
			...sending,
			...change,
			state: "unknown"
		},
		journalError,
		also: null
	};
}
/** `moved`: look again. Null: the journal holds something else that is not ours to change. */
async function recordLate(sending, now, event, change, ports) {
	const { journal, clock } = ports;
	const answered = {
		...sending,
		...change,
		updatedAt: clock.now()
	};
	const after = (record) => record === null ? "moved" : told(record);
	const same = now.attempt === sending.attempt;
	if (same && now.state === "unknown") return after(await advance(journal, now, event, clock.now(), change));
	if (answered.importId !== null && now.importId === answered.importId) return told(now);
	const disbelieved = same && now.state === "rejected" && now.confirmed === "not-imported";
	if (!disbelieved && now.attempt <= sending.attempt) return null;
	if (event === "rejected") return told(disbelieved ? now : {
		...answered,
		state: "rejected"
	});
	if (event === "not-sent") return told(disbelieved ? now : {
		...answered,
		state: "deposited"
	});
	const late = event === "accepted" ? "late-accepted" : "late-lost";
	if (nextState(now.state, late) !== null) return after(await promoteLate(answered, now, late, ports));
	if (event === "lost") return null;
	const accepted = {
		...answered,
		state: "accepted"
	};
	return await journal.noteLate(accepted) ? {
		record: accepted,
		journalError: null,
		also: now
	} : "moved";
}

function notTheSame(name) {
	const shown = JSON.stringify(name);
	return new LoopFecError("file-changed", {
		fr: `${shown} a changé depuis son contrôle. Le contrôler de nouveau : rien n’est importé`,
		en: `${shown} has changed since it was checked. Check it again: nothing is imported`
	});
}
function notTaken(name) {
	const shown = JSON.stringify(name);
	return new LoopFecError("storage-bad-answer", {
		fr: `Le stockage de Cegid Loop dit avoir ${shown} sans l’avoir lu en entier. Recommencer : rien n’est importé`,
		en: `The storage of Cegid Loop says that it has ${shown} without having read all of it. Try again: nothing is imported`
	});
}
/**
* The source, of which every reading ends in an error unless its bytes are those with this SHA-256. The last chunk is
* only given out when that is certain: other bytes never get through whole.
*/
function validatedSource(source, sha256, createDigest) {
	let done = false;
	return {
		name: source.name,
		size: source.size,
		wasRead: () => done,
		notRead: () => notTaken(source.name),
		async *read(signal) {
			done = false;
			const digest = createDigest("sha256");
			let held = null;
			for await (const chunk of source.read(signal)) {
				digest.update(chunk);
				if (held !== null) yield held;
				held = chunk.slice();
			}
			if (digest.hex() !== sha256) throw notTheSame(source.name);
			done = true;
			if (held !== null) yield held;
		}
	};
}

/** Ms that the one request may take. */
const requestTimeout = 12e4;
/** Ms after which a sender is taken to be gone: the request's own limit and time to write the answer down. */
const sendingTime = 15e4;
/**
* One attempt: deposit, claim, request.
* @throws {LoopFecError} or the signal's reason, before the request left
*/
async function attempt(prepared, order, leaving, ports, options) {
	const { journal, clock } = ports;
	const call = options.signal === void 0 ? {} : { signal: options.signal };
	let record = prepared;
	let location;
	try {
		if (order.copy === void 0) options.onStep?.("depositing");
		location = order.copy?.location ?? await whileRenewed(record, journal, clock, () => deposit(order, ports, call));
		const now = clock.now();
		const deposited = await advance(journal, record, "uploaded", now, { deadline: now + leaseTime });
		if (deposited === null) return { kind: "overtaken" };
		record = deposited;
		const claimed = await claim(record, leaving, ports, call);
		if (claimed.kind === "refused") await release(record, ports);
		if (claimed.kind !== "claimed") return claimed;
		record = claimed.record;
	} catch (error) {
		await release(record, ports);
		throw error;
	}
	options.onStep?.("sending");
	const outcome = await send(record, location, ports, call);
	return {
		kind: "done",
		...await recordOutcome(record, outcome, journal, clock),
		already: false
	};
}
/** Gives Loop exactly the bytes that were judged. */
async function deposit(order, { loop, createDigest }, call) {
	const address = await loop.getDepositAddress(order.fileName, call);
	const source = validatedSource(order.source, order.check.report.file.sha256, createDigest);
	await loop.uploadFile(address, source, order.check.md5, call);
	if (!source.wasRead()) throw source.notRead();
	return { uri: address.uri };
}
/** Takes the right to send. Imports of the same books that left since the comparison are compared first. */
async function claim(deposited, { prints, compared, compare }, { journal, clock }, { signal }) {
	for (let known = compared;;) {
		signal?.throwIfAborted();
		const sentAt = clock.now();
		const change = {
			sentAt,
			deadline: sentAt + sendingTime
		};
		const sending = await advance(journal, deposited, "claimed", sentAt, change, {
			prints,
			compared: known
		});
		if (sending !== null) return {
			kind: "claimed",
			record: sending
		};
		const now = await journal.find(deposited.key);
		if (now === null || now.state !== deposited.state || now.attempt !== deposited.attempt) return { kind: "overtaken" };
		const latest = await compare();
		const refusal = overlapRefusal(latest.overlap);
		if (refusal !== null) return {
			kind: "refused",
			refusal
		};
		known = latest.compared;
	}
}
/** The next one need not wait for our deadline. The error that led here matters more than one of this. */
async function release(record, { journal, clock }) {
	try {
		await advance(journal, record, "released", clock.now(), { deadline: 0 });
	} catch {}
}
async function send(record, location, { loop, clock }, call) {
	const timeoutMs = (record.sentAt ?? 0) + requestTimeout - clock.now();
	if (timeoutMs <= 0) return {
		kind: "not-sent",
		reason: "too-late"
	};
	const { dossier, siret } = record;
	try {
		return await loop.importFec({
			dossier,
			siret,
			location
		}, {
			...call,
			timeoutMs
		});
	} catch {
		return {
			kind: "unknown",
			status: null,
			reason: "client-error",
			requestId: null
		};
	}
}

/** Ms between two looks at an attempt that another process makes. */
const lookEvery = 300;
/** The reason of what is unknown because its sender did not come back. */
const senderGone = "sender-gone";
function isOver(record, { journal, clock }) {
	return clock.now() >= record.deadline || journal.ownerIsGone(record.owner);
}
/** The record, made `unknown` when it is a sending whose owner is gone or whose deadline has passed. */
async function settleLost(record, ports, over = isOver(record, ports)) {
	if (record.state !== "sending" || !over) return record;
	return await advance(ports.journal, record, "lost", ports.clock.now(), { reason: "sender-gone" }) ?? await ports.journal.find(record.key) ?? record;
}
/** A deadline that a clock once ahead wrote down is further away than any attempt may take. */
function watch(record, before, now) {
	const seen = `${record.attempt} ${record.state} ${record.updatedAt} ${record.deadline}`;
	if (before?.seen === seen) return before;
	return {
		seen,
		until: now + (record.state === "sending" ? sendingTime : leaseTime)
	};
}
/** What the journal says of a key, once nobody is at work on it: waits for another process's attempt. */
async function standing(key, ports, signal, onWaiting) {
	const { journal, clock } = ports;
	let watched = null;
	let told = 0;
	for (;;) {
		signal?.throwIfAborted();
		const found = await journal.find(key);
		if (found === null) return {
			kind: "free",
			record: null
		};
		watched = watch(found, watched, clock.now());
		const given = isOver(found, ports);
		const over = given || clock.now() >= watched.until;
		const record = await settleLost(found, ports, over);
		const unsent = record.state === "prepared" || record.state === "deposited";
		if (unsent && over && !given) {
			await advance(journal, record, "released", clock.now(), { deadline: 0 });
			continue;
		}
		if (record.state === "rejected" || unsent && over) {
			const late = await journal.lateAnswer(key);
			if (late === null) return {
				kind: "free",
				record
			};
			await promoteLate(late, record, "late-accepted", ports);
			continue;
		}
		if (!unsent && record.state !== "sending") return {
			kind: "taken",
			record
		};
		if (told !== record.attempt) {
			const until = Math.min(record.deadline, watched.until);
			onWaiting?.({
				owner: record.owner,
				lastSign: record.updatedAt,
				until
			});
			told = record.attempt;
		}
		await clock.sleep(lookEvery, signal);
	}
}
/** Begins an attempt: a new record, or the next attempt of an old one. Null when another process was faster. */
async function begin(fresh, before, ports) {
	if (before === null) return await ports.journal.create(fresh) ? fresh : null;
	const finished = before.state === "succeeded" || before.state === "failed";
	return advance(ports.journal, before, finished ? "repeated" : "restarted", ports.clock.now(), {
		attempt: before.attempt + 1,
		owner: fresh.owner,
		deadline: fresh.deadline,
		fileName: fresh.fileName,
		sentAt: null,
		importId: null,
		requestId: null,
		reason: null,
		again: fresh.again ?? before.again,
		confirmed: null,
		otherSiren: fresh.otherSiren,
		overlapAllowed: fresh.overlapAllowed,
		copy: fresh.copy
	});
}

function firstError(findings) {
	return findings.find((finding) => finding.severity.loop === "error");
}
function refusalOfFinding(finding) {
	const sample = finding.samples[0];
	const line = sample?.line ?? null;
	const what = sample === void 0 ? finding.title : `${finding.title} (${sample.message})`;
	const at = line === null ? {
		fr: "",
		en: ""
	} : {
		fr: ` ligne ${line}`,
		en: ` line ${line}`
	};
	return {
		code: "file-rejected",
		texts: {
			fr: `Import refusé, Loop rejetterait ce fichier :${at.fr} ${what}. ${finding.mend}`,
			en: `Import refused, Loop would reject this file:${at.en} ${what}. ${finding.mend}`
		}
	};
}
/** Refuses what the file itself forbids. A provisional FEC (empty ValidDate) passes. */
function guardFile(report, siret, otherSiren) {
	if (report.verdicts.loop !== "accepted") {
		const finding = firstError(report.findings);
		if (finding !== void 0) return refusalOfFinding(finding);
		return {
			code: "file-not-tested",
			texts: {
				fr: "Import refusé : ce fichier n’a pas pu être contrôlé. « loop-fec validate » dit pourquoi",
				en: "Import refused: this file could not be checked. \"loop-fec validate\" says why"
			}
		};
	}
	const siren = report.file.siren;
	if (siren === null) return {
		code: "no-siren",
		texts: {
			fr: "Import refusé : le nom du fichier ne porte pas de SIREN, rien ne dit donc à quel client il appartient. Donner son nom légal avec --name, par exemple --name 123456789FEC20241231.txt",
			en: "Import refused: the file name has no SIREN, so nothing says which client it belongs to. Give its legal name with --name, for example --name 123456789FEC20241231.txt"
		}
	};
	if (siret !== null && !otherSiren && !siret.startsWith(siren)) return {
		code: "siret-mismatch",
		texts: fillText({
			fr: "Import refusé : l’établissement {siret} n’appartient pas au SIREN {siren} du fichier. Vérifier --siret et le fichier",
			en: "Import refused: establishment {siret} does not belong to SIREN {siren} of the file. Check --siret and the file"
		}, {
			siret,
			siren
		})
	};
	return null;
}
const notAllowed = {
	fr: "la clé n’a pas le droit de lire le dossier",
	en: "the key may not read the client file"
};
const noSuchCall = {
	fr: "cette API n’offre pas la lecture du dossier",
	en: "this API does not offer to read the client file"
};
/** API Management's own 404: the call itself is not there, nothing is said of the client file. */
function isNoSuchCall(error) {
	return error.code === "loop-not-found" && /^resource not found\.?$/i.test(String(error.details.loop_message));
}
const noSirenInLoop = {
	fr: "Loop ne connaît pas de SIREN pour ce dossier",
	en: "Loop has no SIREN for this client file"
};
/**
* Compares the SIREN of the file name with the client file's own.
* @throws {LoopFecError} of the API client when the question could not be put at all
*/
async function guardDossier(loop, dossier, siren, otherSiren, signal) {
	try {
		const found = await loop.getDossier(dossier, signal === void 0 ? {} : { signal });
		if (found.siren === null) return {
			kind: "not-verified",
			why: noSirenInLoop
		};
		if (found.siren === siren) return {
			kind: "matches",
			siren
		};
		if (otherSiren) return {
			kind: "differs",
			siren,
			theirs: found.siren
		};
		return {
			code: "siren-mismatch",
			texts: fillText({
				fr: "Import refusé : le dossier {dossier} est celui du SIREN {theirs}, le fichier porte le SIREN {siren}. Vérifier le dossier et le fichier ; --other-siren l’importe malgré tout",
				en: "Import refused: client file {dossier} belongs to SIREN {theirs}, the file bears SIREN {siren}. Check the client file and the FEC; --other-siren imports it all the same"
			}, {
				dossier,
				theirs: found.siren,
				siren
			})
		};
	} catch (error) {
		if (!isLoopFecError(error)) throw error;
		if (error.code === "loop-forbidden") return {
			kind: "not-verified",
			why: notAllowed
		};
		if (isNoSuchCall(error)) return {
			kind: "not-verified",
			why: noSuchCall
		};
		if (error.code === "loop-not-found" || error.code === "loop-error-answer") return {
			code: "dossier-unknown",
			texts: error.texts
		};
		throw error;
	}
}

/** Codes asked for at once, pages at most, and ms for all of them. */
const pageSize = 250;
const mostPages = 40;
const mostTime = 6e4;
const tooMany = {
	fr: "Loop en a trop pour les lire toutes",
	en: "Loop has too many to read them all"
};
/**
* Reads a list to its end. The end is a page that brings nothing new: a server may give fewer than it was asked for, or
* the whole list again and again. A refusal says nothing of the list and is never an error.
*/
async function readListing(loop, list, dossier, clock, signal) {
	const end = clock.now() + mostTime;
	const codes = /* @__PURE__ */ new Set();
	try {
		for (let page = 0, skip = 0; page < mostPages && clock.now() <= end; page++) {
			const known = codes.size;
			const found = await loop.listCodes(list, {
				dossier,
				skip,
				take: pageSize
			}, signal === void 0 ? {} : { signal });
			for (const code of found) codes.add(code);
			if (codes.size === known) return {
				kind: "known",
				codes
			};
			skip += found.length;
		}
		return {
			kind: "not-verified",
			why: tooMany
		};
	} catch (error) {
		signal?.throwIfAborted();
		if (!isLoopFecError(error)) throw error;
		return {
			kind: "not-verified",
			why: reasonOf(error)
		};
	}
}
function reasonOf(error) {
	if (error.code === "loop-forbidden") return {
		fr: "la clé n’a pas le droit de les lire",
		en: "the key may not read them"
	};
	if (isNoSuchCall(error)) return {
		fr: "cette API n’offre pas cette lecture",
		en: "this API does not offer to read them"
	};
	return error.texts;
}

const noJournals = {
	fr: "l’API ne donne pas la liste des journaux",
	en: "the API does not list journals"
};
const notRead = {
	fr: "le fichier n’a pas pu être lu",
	en: "the file could not be read"
};
/** Looks up in Loop what the file names. Nothing of it can stop an import. */
async function foresee(loop, dossier, siret, contents, clock, signal) {
	const read = (list) => readListing(loop, list, dossier, clock, signal);
	const hasThirdParties = (contents?.thirdParties.codes.length ?? 0) > 0;
	const none = {
		kind: "known",
		codes: /* @__PURE__ */ new Set()
	};
	const [accounts, customers, suppliers, establishments] = await Promise.all([
		read("compte"),
		hasThirdParties ? read("tiersClient") : none,
		hasThirdParties ? read("tiersFournisseur") : none,
		siret === null ? null : read("etablissementComplet")
	]);
	return {
		accounts: accountsOf(contents, accounts),
		thirdParties: missing(contents?.thirdParties, both(customers, suppliers)),
		journals: {
			kind: "not-verified",
			codes: contents?.journals.codes ?? [],
			why: noJournals
		},
		establishment: establishments?.kind === "known" ? {
			kind: "known",
			exists: establishments.codes.has(siret ?? "")
		} : establishments,
		opening: contents?.opening ?? null
	};
}
function missing(list, listing) {
	if (listing.kind === "not-verified") return listing;
	if (list === void 0) return {
		kind: "not-verified",
		why: notRead
	};
	return {
		kind: "known",
		missing: list.codes.filter(({ code }) => !listing.codes.has(code)),
		named: list.codes.length,
		leftOut: list.leftOut
	};
}
/** A third party may be a customer or a supplier: without one of the lists nothing can be said. */
function both(first, second) {
	if (first.kind === "not-verified") return first;
	if (second.kind === "not-verified") return second;
	return {
		kind: "known",
		codes: /* @__PURE__ */ new Set([...first.codes, ...second.codes])
	};
}
function accountsOf(contents, listing) {
	const found = missing(contents?.accounts, listing);
	if (found.kind === "not-verified" || listing.kind === "not-verified") return found.kind === "not-verified" ? found : {
		kind: "not-verified",
		why: notRead
	};
	const byDigits = /* @__PURE__ */ new Map();
	for (const code of listing.codes) byDigits.set(bare(code), code);
	const nearDuplicates = found.missing.flatMap(({ code }) => {
		const existing = byDigits.get(bare(code));
		return existing === void 0 ? [] : [{
			account: code,
			existing
		}];
	});
	return {
		...found,
		nearDuplicates
	};
}
function bare(account) {
	return account.replace(/0+$/, "");
}

/**
* The key under which a journal knows an import: SHA-256, hexadecimal, of the JSON of exactly these five members, in
* alphabetical order and without white space; `api` as {@link parseApiUrl} spells it. Changing it would make every
* journal forget what it sent.
*/
function importKey(identity, createDigest) {
	const canonical = JSON.stringify({
		api: parseApiUrl(identity.apiUrl),
		apikey: identity.publicKey,
		dossier: identity.dossier,
		sha256: identity.sha256,
		siret: identity.siret
	});
	const digest = createDigest("sha256");
	digest.update(new TextEncoder().encode(canonical));
	return digest.hex();
}

const isNew = 0;
const isChanged = 1;
const isKnown = 2;
/**
* Compares the entries of a file with those of every import of the same books that may have reached Loop. Software
* that starts its numbers afresh each month or year gives the same number to other entries: files whose periods have no
* day in common are not compared. Entries that are new by number are then looked for by content: software may renumber.
*/
async function compareWithEarlier(journal, books, key, prints, period) {
	const departures = await journal.departures(books, key);
	const found = new Uint8Array(prints.keys.length);
	const shared = [];
	let notCompared = 0;
	for (const departure of departures) {
		if (areApart(period, departure.period)) continue;
		const others = departure.hasPrints ? await journal.printsOf(departure.key) : null;
		if (others === null) {
			notCompared++;
			continue;
		}
		const { already, changed } = mark(found, prints, others);
		shared.push({
			departure,
			already,
			changed
		});
	}
	let already = 0;
	let changed = 0;
	for (const state of found) if (state === isKnown) already++;
	else if (state === isChanged) changed++;
	const search = already + changed < found.length ? searchRenumbered(prints, (entry) => found[entry] === isNew) : null;
	const earlier = [];
	for (const { departure, ...counts } of shared) {
		const renumbered = search === null ? 0 : await lookInto(search, departure, journal);
		if (counts.already + counts.changed + renumbered > 0) earlier.push({
			sentAt: departure.sentAt,
			...counts,
			renumbered
		});
	}
	return {
		overlap: {
			entries: found.length,
			already,
			changed,
			renumbered: search?.total() ?? 0,
			earlier,
			comparedWith: shared.length,
			notCompared
		},
		compared: departures.map((departure) => departure.key)
	};
}
async function lookInto(search, { key }, journal) {
	const others = await journal.printsOf(key);
	return others === null ? 0 : search.look(others);
}
function areApart(a, b) {
	return a !== null && b !== null && (a.to < b.from || b.to < a.from);
}
/** Both are sorted by key: one pass. Raises `found` where `others` holds the entry. */
function mark(found, { keys, contents }, others) {
	let already = 0;
	let changed = 0;
	let at = 0;
	for (let i = 0; i < keys.length; i++) {
		while (at < others.keys.length && others.keys[at] < keys[i]) at++;
		if (at === others.keys.length) break;
		if (others.keys[at] !== keys[i]) continue;
		const state = others.contents[at] === contents[i] ? isKnown : isChanged;
		if (state === isKnown) already++;
		else changed++;
		if (state > (found[i] ?? isNew)) found[i] = state;
	}
	return {
		already,
		changed
	};
}

function refused(code, texts) {
	return {
		kind: "refused",
		refusal: {
			code,
			texts
		}
	};
}
const nothingToConfirm = refused("nothing-to-confirm", {
	fr: "Rien à confirmer : aucun import de ce fichier dans ce dossier n’a une issue inconnue. Vérifier le fichier, --dossier et --siret ; « loop-fec imports » liste les imports",
	en: "Nothing to confirm: no import of this file into this client file has an unknown outcome. Check the file, --dossier and --siret; \"loop-fec imports\" lists the imports"
});
function againNeeded(record) {
	return refused("again-needed", fillText({
		fr: "Ce fichier a déjà été importé dans le dossier {dossier} ; le nouvel import demandé ({reason}) n’est pas allé au bout et rien n’a été envoyé. Pour le reprendre, donner de nouveau --again RAISON",
		en: "This file was imported into client file {dossier} before; the repetition that was asked for ({reason}) did not end and nothing was sent. To take it up, give --again REASON once more"
	}, {
		dossier: record.dossier,
		reason: record.again ?? ""
	}));
}
const otherAttempt = refused("other-attempt", {
	fr: "Un autre essai de cet import a eu lieu entre-temps : ce qui a été dit concernait le précédent. Rien n’a été changé ni envoyé ; relancer « loop-fec imports », regarder dans Loop et recommencer",
	en: "Another attempt of this import was made meanwhile: what was said concerned the one before. Nothing was changed or sent; run \"loop-fec imports\", look in Loop and try again"
});
function senderLives(pid) {
	return refused("sender-lives", {
		fr: `Trop tôt pour conclure : le processus ${pid} de cette machine, qui a fait cet import, existe encore (suspendu, peut-être) et sa demande peut encore partir. Le terminer, regarder dans Loop et recommencer`,
		en: `Too early to tell: process ${pid} of this machine, which made this import, is still there (suspended, perhaps) and its request may yet leave. End it, look in Loop and try again`
	});
}
function tooEarly(until, now) {
	const at = (locale) => {
		const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
		const time = new Intl.DateTimeFormat(locale, { timeStyle: "medium" }).format(until);
		return day.format(until) === day.format(now) ? time : `${day.format(until)} ${time}`;
	};
	return refused("too-early-to-confirm", {
		fr: `Trop tôt pour conclure : la demande peut encore arriver chez Loop. Regarder dans Loop et recommencer après ${at("fr-FR")}`,
		en: `Too early to tell: the request may still reach Loop. Look in Loop and try again after ${at("en-GB")}`
	});
}
/** Takes the person at their word, once: it is about the import as it stood when they spoke. */
async function heed(first, spoken, word, ports, signal) {
	const { record } = first;
	if (word.imported !== void 0 || word.notImported === true) {
		if (record === null) return nothingToConfirm;
		if (record.state === "unknown") {
			if (record.attempt !== spoken.attempt) return otherAttempt;
			return await tooSoon(record, spoken.at, ports) ?? confirm(record, word, ports, signal);
		}
		if (first.kind === "taken") return {
			kind: "stands",
			record
		};
		if (word.imported !== void 0) return nothingToConfirm;
	}
	if (record === null) return {
		kind: "go",
		before: null
	};
	if (first.kind === "free") return record.again !== null && word.again === void 0 ? againNeeded(record) : {
		kind: "go",
		before: record
	};
	return (record.state === "succeeded" || record.state === "failed") && word.again !== void 0 && record.attempt === spoken.attempt ? {
		kind: "go",
		before: record
	} : {
		kind: "stands",
		record
	};
}
/** Why nobody can know yet whether the request is in Loop, if so. */
async function tooSoon(record, at, ports) {
	const { journal, clock } = ports;
	const { sentAt, deadline } = record;
	const pid = record.reason === "sender-gone" ? journal.livingOwner(record.owner) : null;
	if (pid !== null) return senderLives(pid);
	if (sentAt !== null && at < sentAt && sentAt < deadline) {
		if (journal.ownerIsGone(record.owner)) return null;
		const until = at + deadline - sentAt;
		await advance(journal, record, "postponed", clock.now(), { deadline: until });
		return tooEarly(until, at);
	}
	return at < deadline ? tooEarly(deadline, at) : null;
}
async function confirm(record, word, ports, signal) {
	const { journal, clock } = ports;
	if (word.imported === void 0) {
		const freed = await advance(journal, record, "confirmed-not-imported", clock.now(), {
			confirmed: "not-imported",
			reason: "confirmed-not-imported"
		});
		if (freed !== null) return {
			kind: "go",
			before: freed
		};
	} else {
		const wrong = await doubtfulId(word.imported, record, ports, signal);
		if (wrong !== null) return wrong;
		const change = {
			confirmed: "imported",
			importId: word.imported,
			reason: null
		};
		const settled = await advance(journal, record, "confirmed-imported", clock.now(), change);
		if (settled !== null) return {
			kind: "stands",
			record: settled
		};
	}
	return {
		kind: "stands",
		record: await journal.find(record.key) ?? record
	};
}
const earlierOfThisFile = {
	fr: "L’identifiant {id} est celui d’un import précédent du même fichier, pas de celui dont l’issue est inconnue. Chercher dans Loop le plus récent : rien n’a été changé",
	en: "Identifier {id} belongs to an earlier import of the same file, not to the one whose outcome is unknown. Look in Loop for the latest: nothing was changed"
};
/** An identifier that is another import's, or that Loop says it does not know, is a slip of the pen. */
async function doubtfulId(id, record, { loop, journal }, signal) {
	const other = await journal.findByImportId(id);
	if (other !== null && (other.key !== record.key || other.attempt !== record.attempt)) {
		const earlier = other.key === record.key;
		return refused("import-id-taken", fillText(earlier ? earlierOfThisFile : {
			fr: "L’identifiant {id} est celui d’un autre import ({file}, dossier {dossier}). Vérifier l’identifiant : rien n’a été changé",
			en: "Identifier {id} belongs to another import ({file}, client file {dossier}). Check the identifier: nothing was changed"
		}, {
			id,
			file: other.fileName,
			dossier: other.dossier
		}));
	}
	try {
		await loop.getImportStatus(id, signal === void 0 ? {} : { signal });
		return null;
	} catch (error) {
		if (!isLoopFecError(error)) throw error;
		if (error.code === "loop-forbidden") return null;
		if (error.code !== "loop-not-found" && error.code !== "loop-error-answer") throw error;
		return refused("import-id-unknown", {
			fr: `Loop ne connaît pas l’import ${id} : « accountingImportRequestId » est attendu. Vérifier l’identifiant : rien n’a été changé. ${error.texts.fr}`,
			en: `Loop does not know import ${id}: its "accountingImportRequestId" is wanted. Check the identifier: nothing was changed. ${error.texts.en}`
		});
	}
}

const notConfirmed = {
	code: "not-confirmed",
	texts: {
		fr: "Import non confirmé : rien n’a été envoyé",
		en: "Import not confirmed: nothing was sent"
	}
};
function already(record) {
	return {
		kind: "done",
		record,
		already: true,
		journalError: null,
		also: null
	};
}
function needed({ md5, prints }) {
	if (md5 === "" || prints === null) throw new Error("an import needs the MD5 and the prints of the file");
	return prints;
}
/**
* Imports a validated FEC, at most once per journal.
* @throws {LoopFecError} when something failed before the request left: nothing was sent
*/
async function importFec(order, ports, options) {
	const { loop, journal } = ports;
	const { signal, onWaiting, word = {} } = options;
	const { check, fileName, dossier, siret } = order;
	const { report } = check;
	const books = {
		apiUrl: loop.apiUrl,
		publicKey: loop.publicKey,
		dossier
	};
	const identity = {
		...books,
		sha256: report.file.sha256,
		siret
	};
	const key = importKey(identity, ports.createDigest);
	const refuse = (refusal) => ({
		kind: "refused",
		key,
		refusal
	});
	const spoken = {
		attempt: (await journal.find(key))?.attempt ?? 0,
		at: ports.clock.now()
	};
	const heeded = await heed(await standing(key, ports, signal, onWaiting), spoken, word, ports, signal);
	if (heeded.kind === "refused") return refuse(heeded.refusal);
	if (heeded.kind === "stands") return already(heeded.record);
	const { before } = heeded;
	const fileRefusal = guardFile(report, siret, word.otherSiren === true);
	if (fileRefusal !== null) return refuse(fileRefusal);
	const prints = needed(check);
	options.onStep?.("looking");
	const siren = await guardDossier(loop, dossier, report.file.siren ?? "", word.otherSiren === true, signal);
	if ("code" in siren) return refuse(siren);
	const { period } = report.totals;
	const compare = () => compareWithEarlier(journal, books, key, prints, period);
	const { overlap, compared } = await compare();
	const overlapping = word.allowOverlap === true ? null : overlapRefusal(overlap);
	if (overlapping !== null) return refuse(overlapping);
	const foresight = await foresee(loop, dossier, siret, check.contents, ports.clock, signal);
	const repeats = before !== null && (before.state === "succeeded" || before.state === "failed");
	const again = repeats || before?.again ? word.again ?? null : null;
	if (!await options.confirm({
		key,
		check,
		fileName,
		dossier,
		siret,
		siren,
		foresight,
		overlap,
		before,
		again,
		copy: order.copy ?? null,
		apiUrl: loop.apiUrl,
		journal: journal.place
	})) return refuse(notConfirmed);
	for (;;) {
		const stands = await standing(key, ports, signal, onWaiting);
		const { record } = stands;
		const seen = repeats && record?.state === before.state && record.attempt === before.attempt;
		if (stands.kind === "taken" && !seen) return already(stands.record);
		const now = ports.clock.now();
		const fresh = {
			...identity,
			key,
			fileName,
			period,
			again,
			size: order.source.size,
			state: "prepared",
			attempt: 1,
			owner: journal.owner,
			deadline: now + leaseTime,
			createdAt: now,
			updatedAt: now,
			sentAt: null,
			importId: null,
			requestId: null,
			reason: null,
			confirmed: null,
			otherSiren: siren.kind === "differs" ? siren.theirs : null,
			overlapAllowed: word.allowOverlap === true,
			copy: order.copy?.shown ?? null
		};
		const prepared = await begin(fresh, record, ports);
		if (prepared === null) continue;
		const leaving = {
			prints,
			compared: word.allowOverlap === true ? null : compared,
			compare
		};
		const result = await attempt(prepared, order, leaving, ports, options);
		if (result.kind === "done") return result;
		if (result.kind === "refused") return refuse(result.refusal);
	}
}

/** What persons said of the import of this key. */
function wordOf(key, { resolutions, allowOverlap }) {
	const said = resolutions.find((resolution) => key.startsWith(resolution.key));
	return {
		allowOverlap: allowOverlap.some((prefix) => key.startsWith(prefix)),
		...said === void 0 ? {} : said.importId === null ? { notImported: true } : { imported: said.importId }
	};
}
/** Loop gets the name without the folder, and without characters that an address or a file system may stumble over. */
function nameForLoop(path) {
	return baseName(path).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}#?%&+:*"<>|\\]/gu, "_");
}
/** Sends one file, at most once. What stops it, stops it alone; see {@link Halt} for the rest. */
async function importFile(judged, stage) {
	const { file, source, target, check } = judged;
	const { loop, journal, halt, wait, createDigest } = stage;
	const nothingSent = (kind, why) => ({
		outcome: {
			file,
			target,
			report: check.report,
			record: null,
			kind,
			why
		},
		already: false
	});
	const afterTheUnexpected = async (error) => {
		const why = unexpected(error).texts;
		const record = await journal.find(key).catch(() => null);
		if (record === null || record.sentAt === null) return nothingSent("refused", why);
		const base = {
			file,
			target,
			report: check.report
		};
		return {
			outcome: {
				...outcomeOfRecord(record, base, false),
				why
			},
			already: false
		};
	};
	const halted = await halt.why();
	if (halted !== null) return nothingSent("postponed", stoppedBy(halted));
	const { apiUrl, publicKey } = loop;
	const key = importKey({
		apiUrl,
		publicKey,
		...target,
		sha256: check.report.file.sha256
	}, createDigest);
	const waiting = new AbortController();
	let watch = null;
	const endWaiting = () => {
		watch?.end();
		watch = null;
	};
	let stopped = null;
	let doubt = null;
	try {
		const result = await importFec({
			source,
			check,
			fileName: nameForLoop(file.path),
			...target
		}, {
			loop,
			journal,
			clock: stage.clock,
			createDigest
		}, {
			word: wordOf(key, stage),
			signal: AbortSignal.any([stage.signal, waiting.signal]),
			confirm: async ({ siren }) => {
				endWaiting();
				if (siren.kind === "not-verified") doubt = siren.why;
				stopped = await halt.why();
				return stopped === null;
			},
			onStep: endWaiting,
			onWaiting: () => {
				if (watch !== null) return;
				watch = wait.begin();
				watch.signal.addEventListener("abort", () => waiting.abort(watch?.signal.reason));
			}
		});
		if (stopped !== null) return nothingSent("postponed", stoppedBy(stopped));
		const already = result.kind === "done" && result.already;
		const outcome = await outcomeOf(result, judged, key, journal);
		return {
			outcome: doubt === null ? outcome : withDoubt(outcome, doubt),
			already
		};
	} catch (error) {
		if (stage.signal.aborted) return nothingSent("postponed", texts$1.cancelled);
		if (waiting.signal.aborted) return nothingSent("postponed", texts$1.otherRun);
		if (!isLoopFecError(error)) return await afterTheUnexpected(error);
		const why = forTheAction(error.texts);
		if (!isGeneral(error)) return nothingSent("refused", why);
		halt.say(why);
		return nothingSent("postponed", why);
	} finally {
		endWaiting();
	}
}
/** Sent although nobody could tell whether it is the right client's: the person is to look. */
function withDoubt(outcome, { fr, en }) {
	const why = {
		fr: fillText(texts$1.notVerified, { why: fr }).fr,
		en: fillText(texts$1.notVerified, { why: en }).en
	};
	return outcome.why === null ? {
		...outcome,
		why
	} : outcome;
}
function stoppedBy(why) {
	if (why === texts$1.cancelled) return why;
	return {
		fr: fillText(texts$1.stopped, { why: why.fr }).fr,
		en: fillText(texts$1.stopped, { why: why.en }).en
	};
}
/** Refusals of what a person said about an unknown outcome: it stays unknown. */
const aboutUnknown = /* @__PURE__ */ new Set([
	"too-early-to-confirm",
	"sender-lives",
	"other-attempt",
	"import-id-unknown",
	"import-id-taken"
]);
async function outcomeOf(result, { file, target, check }, key, journal) {
	const base = {
		file,
		target,
		report: check.report
	};
	if (result.kind === "done") {
		const outcome = outcomeOfRecord(result.record, base, result.already);
		return result.journalError === null ? outcome : withJournalError(outcome, result.journalError);
	}
	const { code, texts: words } = result.refusal;
	const why = forTheAction(words);
	if (aboutUnknown.has(code)) {
		const record = await journal.find(key);
		if (record?.state === "unknown") return {
			...base,
			kind: "unknown",
			record,
			why
		};
	}
	if (code !== "overlap") return {
		...base,
		kind: "refused",
		record: null,
		why
	};
	const how = fillText(texts$1.overlapHow, { key: key.slice(0, 16) });
	const both = {
		fr: why.fr.replace(". Rien n’a été envoyé", ` ; ${how.fr}. Rien n’a été envoyé`),
		en: why.en.replace(". Nothing was sent", `; ${how.en}. Nothing was sent`)
	};
	return {
		...base,
		kind: "refused",
		record: null,
		why: both
	};
}
/** The request has left and its answer is not on record: what Loop said must not be lost. */
function withJournalError(outcome, error) {
	const { record } = outcome;
	const unrecorded = {
		fr: fillText(texts$1.unrecorded, { why: error.texts.fr }).fr,
		en: fillText(texts$1.unrecorded, { why: error.texts.en }).en
	};
	if (record?.importId == null) return {
		...outcome,
		kind: "unknown",
		why: unrecorded
	};
	const answered = fillText(texts$1.answered, {
		id: record.importId,
		key: record.key
	});
	return {
		...outcome,
		kind: "unknown",
		why: {
			fr: `${unrecorded.fr}. ${answered.fr}`,
			en: `${unrecorded.en}. ${answered.en}`
		}
	};
}

/** Sends the files that are new, one after the other. What Loop accepts is followed later. */
var ImportRun = class {
	/** What is running in Loop, to be followed. */
	running = [];
	/** Keys of the imports that these files are. */
	keys = /* @__PURE__ */ new Set();
	tools;
	/** Path of the first file with the same bytes and client file that this run dealt with. */
	sent = /* @__PURE__ */ new Map();
	constructor(tools) {
		this.tools = tools;
	}
	async file(file) {
		const outcome = await this.dealWith(file);
		this.tools.onOutcome(outcome);
		return outcome;
	}
	async dealWith(file) {
		const { work, destinationOf } = this.tools;
		const destination = destinationOf(file);
		if (destination.kind === "none") return work.only(file, null, {
			kind: "refused",
			why: forTheAction(destination.error.texts)
		});
		const { target } = destination;
		if (this.tools.signal.aborted) return {
			file,
			target,
			report: null,
			record: null,
			kind: "postponed",
			why: texts$1.cancelled
		};
		const opened = await work.open(file, target);
		if (opened.kind === "closed") return opened.outcome;
		try {
			const { source } = opened;
			if (this.tools.earlier.mayHave(file, target)) {
				const known = this.known(file, target, await hashOf(source, this.tools.signal));
				if (known !== null) return known;
			}
			const check = await work.judge(file, source, true);
			return await this.importOnce(file, target, {
				file,
				source,
				target,
				check
			});
		} catch (error) {
			return work.trouble(file, target, error);
		}
	}
	/** Null when the file is to be imported, or a person has something to say of its import. */
	known(file, target, sha256) {
		const { earlier, loop, resolutions, pickedUp } = this.tools;
		const record = earlier.find(sha256, target);
		if (record === null) return null;
		const sameKey = record.publicKey === loop.publicKey;
		this.keys.add(record.key);
		if (record.state === "sending" && sameKey) return null;
		if (sameKey && resolutions.some(({ key }) => record.key.startsWith(key))) return null;
		const followed = pickedUp.get(record.key);
		const base = {
			file,
			target,
			report: null
		};
		const outcome = followed === void 0 ? outcomeOfRecord(record, base, true) : {
			...followed,
			...base
		};
		if (outcome.kind === "running") this.running.push({
			outcome,
			record,
			earlier: true
		});
		return outcome.kind === "skipped" && !sameKey ? {
			...outcome,
			why: texts$1.otherKey
		} : outcome;
	}
	async importOnce(file, target, judged) {
		const { report } = judged.check;
		const same = JSON.stringify([
			report.file.sha256,
			target.dossier,
			target.siret
		]);
		const first = this.sent.get(same);
		if (first !== void 0) return {
			file,
			target,
			report,
			record: null,
			kind: "skipped",
			why: fillText(texts$1.sameBytes, { path: first })
		};
		const { outcome, already } = await importFile(judged, this.stageFor(target));
		const { record } = outcome;
		if (record === null) return outcome;
		this.keys.add(record.key);
		if (outcome.kind !== "postponed" && record.state !== "rejected") this.sent.set(same, file.path);
		if (outcome.kind === "running") this.running.push({
			outcome,
			record,
			earlier: already
		});
		return outcome;
	}
	stageFor({ dossier }) {
		const { loop, clock, createDigest, halt, wait, signal, resolutions, allowOverlap } = this.tools;
		return {
			loop,
			journal: this.tools.journalOf(dossier),
			clock,
			createDigest,
			halt,
			wait,
			signal,
			resolutions,
			allowOverlap
		};
	}
};

/** An import whose file this run does not look at is shown by the name that Loop got. */
function outcomeWithoutFile(record) {
	const { fileName, size, dossier, siret } = record;
	return outcomeOfRecord(record, {
		file: {
			path: fileName,
			blob: "",
			size,
			change: "present"
		},
		target: {
			dossier,
			siret
		},
		report: null
	}, true);
}
/**
* What earlier runs left open: imports that Loop was working on are asked for once, a request whose sender is gone is
* unknown. Before anything is sent: a failed import no longer stands in the way of the mended file.
* @param dossiers only these client files; null for all
* @returns the outcomes by key, of these and of all that are unknown
*/
async function pickUp(earlier, stage, dossiers) {
	const found = /* @__PURE__ */ new Map();
	for (const record of earlier.all()) {
		if (stage.signal.aborted) break;
		if (dossiers !== null && !dossiers.has(record.dossier)) continue;
		const journal = stage.journalOf(record.dossier);
		if (record.state === "accepted") {
			const running = {
				outcome: outcomeWithoutFile(record),
				record,
				earlier: true
			};
			const outcome = await followOne(running, stage, null);
			found.set(record.key, outcome);
			if (outcome.record !== null) earlier.put(outcome.record);
		} else if (record.state === "sending") {
			const settled = await settleLost(record, {
				journal,
				clock: stage.clock
			});
			if (settled.state !== "sending") {
				earlier.put(settled);
				found.set(record.key, outcomeWithoutFile(settled));
			}
		} else if (record.state === "unknown") found.set(record.key, outcomeWithoutFile(record));
	}
	return found;
}

/** First to last. */
function attemptsOf({ earlier, latest }) {
	return [...earlier, latest];
}
function isAnsweredLater(record, attempts) {
	return attempts.some(({ attempt, importId }) => attempt > record.attempt && importId === record.importId);
}
/** The attempts before the one that stands, which may be one that is not written down yet. */
function before(file, stands) {
	return attemptsOf(file).filter(({ attempt }) => attempt < stands.attempt);
}
/** The earliest answer noted late, under an identifier that no later attempt has. */
function lateAnswerOf(file, stands) {
	const earlier = before(file, stands);
	const all = [...earlier, stands];
	return earlier.find((record) => record.state === "accepted" && !isAnsweredLater(record, all)) ?? null;
}
/** What stands, and the earlier attempts that Loop gave other identifiers. */
function worthListing(file, stands) {
	const earlier = file === null ? [] : before(file, stands);
	const all = [...earlier, stands];
	return [...earlier.filter((record) => record.importId !== null && !isAnsweredLater(record, all)), stands];
}
/** The file with a late answer in it; null when no attempt that left has followed the one it belongs to. */
function notedLate(file, stands, late) {
	const hasLeft = stands.state !== "prepared" && stands.state !== "deposited" && stands.state !== "rejected";
	if (stands.attempt <= late.attempt || !hasLeft) return null;
	if (!file.earlier.some(({ attempt }) => attempt === late.attempt)) return null;
	const { state, importId, requestId, reason, updatedAt } = late;
	const earlier = file.earlier.map((record) => record.attempt === late.attempt ? {
		...record,
		state,
		importId,
		requestId,
		reason,
		updatedAt,
		confirmed: null
	} : record);
	return {
		...file,
		earlier
	};
}

const first = 300;
const most = 5e3;
/** Spaces out the looks at an import that is being sent: each is a request, and a sender may take minutes. */
var Courtesy = class {
	#clock;
	#looks = /* @__PURE__ */ new Map();
	constructor(clock) {
		this.#clock = clock;
	}
	/** Waits until it is decent to look again. */
	async wait(key) {
		const look = this.#looks.get(key);
		if (look === void 0) return;
		const left = look.at + look.wait - this.#clock.now();
		if (left > 0) await this.#clock.sleep(Math.min(left, look.wait));
	}
	saw(key, record) {
		if (record?.state !== "sending") {
			this.#looks.delete(key);
			return;
		}
		const wait = this.#looks.get(key)?.wait;
		this.#looks.set(key, {
			at: this.#clock.now(),
			wait: wait === void 0 ? first : Math.min(wait * 2, most)
		});
	}
	forget(key) {
		this.#looks.delete(key);
	}
};

/** A failed call. Holds no request, header or address. */
var GitHubFailure = class extends Error {
	name = "GitHubFailure";
	kind;
	/** Null when there was no answer. */
	status;
	/** Ms that GitHub asks us to stay away; set for `limited` alone. */
	retryAfter;
	constructor(kind, status, retryAfter = 0) {
		super(`GitHub: ${kind}${status === null ? "" : ` (${status})`}`);
		this.kind = kind;
		this.status = status;
		this.retryAfter = retryAfter;
	}
};

function damaged(where) {
	return new LoopFecError("journal-not-readable", fillText({
		fr: "Le journal des imports est abîmé ({where}). Ne rien importer avant de l’avoir rétabli : « git log {where} » montre ses états précédents",
		en: "The journal of imports is damaged ({where}). Do not import anything before it is restored: \"git log {where}\" shows its earlier states"
	}, { where }), {
		where,
		reason: "damaged"
	});
}
/** A ref that somebody has removed, though others tell that it was there. */
function refGone(ref) {
	return new LoopFecError("journal-not-readable", fillText({
		fr: "Le journal des imports a perdu {ref} : ce qui a déjà été envoyé ne peut plus être reconnu, rien n’est importé. Rétablir cette ref depuis une sauvegarde ou un clone (« git push origin <commit>:{ref} »)",
		en: "The journal of imports has lost {ref}: what was sent before can no longer be told, nothing is imported. Restore this ref from a backup or a clone (\"git push origin <commit>:{ref}\")"
	}, { ref }), {
		where: ref,
		reason: "ref-gone"
	});
}
function tooNew(where, found, known) {
	return new LoopFecError("journal-not-readable", fillText({
		fr: "Le journal des imports ({where}) vient d’une version plus récente de loop-fec (format {found}, connu ici : {known}). Mettre à jour la version de loop-fec que nomme le workflow",
		en: "The journal of imports ({where}) was written by a later loop-fec (format {found}, known here: {known}). Update the version of loop-fec that the workflow names"
	}, {
		where,
		found,
		known
	}), {
		where,
		reason: "too-new",
		found,
		known
	});
}
function detailsOf({ kind, status }) {
	return {
		reason: kind,
		status
	};
}
/** In a few words, for people who look for it in GitHub's status page. */
function shownReason({ kind, status }) {
	return status === null ? kind : `${kind}, ${status}`;
}
function limited(place, failure) {
	const seconds = Math.ceil(failure.retryAfter / 1e3);
	return new LoopFecError("github-rate-limited", fillText({
		fr: "GitHub limite les requêtes : le journal des imports ({place}) ne répond pas avant {seconds} s. Sans lui rien n’est envoyé ; relancer le workflow ensuite",
		en: "GitHub limits the requests: the journal of imports ({place}) does not answer for {seconds} s. Nothing is sent without it; run the workflow again afterwards"
	}, {
		place,
		seconds
	}), {
		...detailsOf(failure),
		retry_after_seconds: seconds
	});
}
/** What reading the journal failed for, as the user's error. */
function notReadable(place, error) {
	if (!(error instanceof GitHubFailure)) return error;
	if (error.kind === "limited") return limited(place, error);
	return new LoopFecError("journal-not-readable", fillText({
		fr: "Le journal des imports ({place}) ne peut pas être lu : GitHub ({reason}). Sans lui rien n’est envoyé. Vérifier « permissions: contents: write » et l’entrée « token », ou relancer le workflow",
		en: "Cannot read the journal of imports ({place}): GitHub ({reason}). Nothing is sent without it. Check \"permissions: contents: write\" and the input \"token\", or run the workflow again"
	}, {
		place,
		reason: shownReason(error)
	}), detailsOf(error));
}
/** What writing the journal failed for, as the user's error. */
function notWritable(place, error) {
	if (!(error instanceof GitHubFailure)) return error;
	if (error.kind === "limited") return limited(place, error);
	const mayNot = error.kind === "forbidden" || error.kind === "missing";
	return new LoopFecError("journal-not-writable", fillText(mayNot ? {
		fr: "Le journal des imports ({place}) ne peut pas être écrit : GitHub refuse ({reason}). Sans lui rien n’est envoyé. Ajouter « permissions: contents: write » au job",
		en: "Cannot write the journal of imports ({place}): GitHub refuses ({reason}). Nothing is sent without it. Add \"permissions: contents: write\" to the job"
	} : {
		fr: "Le journal des imports ({place}) ne peut pas être écrit : GitHub ({reason}). Sans lui rien n’est envoyé. Relancer le workflow",
		en: "Cannot write the journal of imports ({place}): GitHub ({reason}). Nothing is sent without it. Run the workflow again"
	}, {
		place,
		reason: shownReason(error)
	}), detailsOf(error));
}

const stateFile = "state.json";
const version$1 = 1;
const Count$1 = pipe(number(), safeInteger(), minValue(0));
const OrNull = nullable(string());
const Key = pipe(string(), regex(/^[0-9a-f]{64}$/));
const Attempt = strictObject({
	attempt: pipe(Count$1, minValue(1)),
	state: picklist(importStates),
	owner: string(),
	deadline: Count$1,
	fileName: string(),
	updatedAt: Count$1,
	sentAt: nullable(Count$1),
	importId: OrNull,
	requestId: OrNull,
	reason: OrNull,
	again: OrNull,
	confirmed: nullable(picklist(["imported", "not-imported"])),
	otherSiren: OrNull,
	overlapAllowed: boolean(),
	copy: OrNull
});
const State = strictObject({
	version: literal$1(version$1),
	/** Makes every commit another one: two writers never make the same. */
	write: string(),
	key: Key,
	sha256: string(),
	apiUrl: string(),
	publicKey: string(),
	dossier: string(),
	siret: OrNull,
	size: pipe(number(), safeInteger()),
	period: nullable(strictObject({
		from: string(),
		to: string()
	})),
	createdAt: Count$1,
	entries: nullable(Count$1),
	attempts: pipe(array(Attempt), minLength(1))
});
function attemptOf(record) {
	const { attempt, state, owner, deadline, fileName, updatedAt, sentAt, importId, requestId } = record;
	const { reason, again, confirmed, otherSiren, overlapAllowed, copy } = record;
	return {
		attempt,
		state,
		owner,
		deadline,
		fileName,
		updatedAt,
		sentAt,
		importId,
		requestId,
		reason,
		again,
		confirmed,
		otherSiren,
		overlapAllowed,
		copy
	};
}
/** @param write something random */
function writeState({ latest, earlier, entries }, write) {
	const { key, sha256, apiUrl, publicKey, dossier, siret, size, period, createdAt } = latest;
	const state = {
		version: version$1,
		write,
		key,
		sha256,
		apiUrl,
		publicKey,
		dossier,
		siret,
		size,
		period,
		createdAt,
		entries,
		attempts: [...earlier, latest].map(attemptOf)
	};
	return `${JSON.stringify(state, null, 2)}\n`;
}
/** @throws {LoopFecError} `journal-not-readable`, `journal-too-new`; `where` names the ref or the commit */
function parseState(text, where) {
	const { attempts, entries, write: _, version: __, ...identity } = parseVersioned(text, State, version$1, where);
	const records = attempts.map((attempt) => ({
		...identity,
		...attempt
	}));
	const latest = records.at(-1);
	if (latest === void 0) throw damaged(where);
	return {
		latest,
		earlier: records.slice(0, -1),
		entries
	};
}
const Versioned = object({ version: Count$1 });
/** A JSON file with a version of its own. */
function parseVersioned(text, schema, known, where) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw damaged(where);
	}
	const versioned = safeParse(Versioned, value);
	if (versioned.success && versioned.output.version > known) throw tooNew(where, versioned.output.version, known);
	const parsed = safeParse(schema, value);
	if (!parsed.success) throw damaged(where);
	return parsed.output;
}

const departuresFile = "departures.json";
const version = 1;
const Count = pipe(number(), safeInteger(), minValue(0));
const Entry = strictObject({
	key: pipe(string(), regex(/^[0-9a-f]{64}$/)),
	/** The attempt that was about to leave. Its import's own ref tells whether it did. */
	attempt: Count,
	owner: string(),
	deadline: Count,
	sentAt: Count,
	period: nullable(strictObject({
		from: string(),
		to: string()
	})),
	/** Whose prints were kept; null when none were. */
	entries: nullable(Count),
	/** Where its state was written beside the list; null when that is this very commit. */
	commit: nullable(string()),
	/** An attempt of it has succeeded: nothing can change that it departed, and its ref need not be read. */
	settled: boolean()
});
const List = strictObject({
	version: literal$1(version),
	departures: array(Entry)
});
/** @throws {LoopFecError} `journal-not-readable` */
function parseDepartures(text, commit) {
	const { departures } = parseVersioned(text, List, version, commit);
	return departures.map((entry) => ({
		...entry,
		commit: entry.commit ?? commit
	}));
}
function writeDepartures(departures) {
	return `${JSON.stringify({
		version,
		departures
	}, null, 1)}\n`;
}
function entryOf$1(record, entries) {
	const { key, attempt, owner, deadline, period, updatedAt } = record;
	return {
		key,
		attempt,
		owner,
		deadline,
		sentAt: record.sentAt ?? updatedAt,
		period,
		entries,
		commit: null,
		settled: false
	};
}

const inLoop = /* @__PURE__ */ new Set([
	"sending",
	"accepted",
	"succeeded",
	"unknown"
]);
/** Loop has the import or may have it: by one of its attempts, or because a finished one is being repeated. */
function hasDeparted({ latest, earlier }) {
	return latest.again !== null || [...earlier, latest].some(({ state }) => inLoop.has(state));
}
/** When its latest request left that was not rejected, ms since 1970. */
function leftAt({ latest, earlier }) {
	const times = [...earlier, latest].flatMap(({ state, sentAt }) => state === "rejected" || sentAt === null ? [] : [sentAt]);
	return times.length === 0 ? latest.updatedAt : Math.max(...times);
}
/** Loop has said that it has it. */
function isTaken({ latest }) {
	return latest.state === "accepted" || latest.state === "succeeded";
}
function hasSucceeded({ latest, earlier }) {
	return [...earlier, latest].some(({ state }) => state === "succeeded");
}

/** Requests at once: GitHub frowns on a hundred. */
const atOnce = 8;
/** Does the work for each, a few at a time, in order. */
async function inSlices(items, work) {
	const done = [];
	for (let i = 0; i < items.length; i += atOnce) done.push(...await Promise.all(items.slice(i, i + atOnce).map(work)));
	return done;
}

const firstWait = 500;
const mostWait = 15e3;
/** Ms, before anything has left: an error then costs a run, no more. */
const briefly = 4e3;
/** Ms, while an answer of Loop waits to be written down. */
const long = 18e4;
/**
* - `brief`: nothing has left. A missing answer is asked for once more or twice, a rate limit ends the matter.
* - `long`: the request has left. A short rate limit is waited out too.
*/
function patience(kind, clock) {
	const end = clock.now() + (kind === "brief" ? briefly : long);
	let pause = firstWait;
	return { async again({ kind: what, retryAfter }) {
		if (what === "forbidden" || what === "missing") return false;
		if (what === "limited" && kind === "brief") return false;
		const wait = what === "limited" ? retryAfter : pause;
		if (clock.now() + wait > end) return false;
		try {
			await clock.sleep(wait);
		} catch {
			return false;
		}
		if (what !== "limited") pause = Math.min(pause * 2, mostWait);
		return true;
	} };
}
/** Repeats a call that changes nothing, or nothing that matters when it is done twice. */
async function steadily(patient, work) {
	for (;;) try {
		return await work();
	} catch (error) {
		if (!(error instanceof GitHubFailure) || !await patient.again(error)) throw error;
	}
}

/** With these, GitHub has done nothing. */
const doneNothing = /* @__PURE__ */ new Set([
	"limited",
	"forbidden",
	"missing"
]);
/**
* Makes a ref, or moves it forward, if it still stands where it was seen. Whatever GitHub answers or does not answer,
* the ref itself tells who has won: `commit` is known to nobody else, so a ref that points to it was put there by us.
* @param from where it stood; null when it was not there
* @returns false when someone else was faster
* @throws {GitHubFailure} when it cannot be told: the ref may yet come to point to the commit
*/
async function putRef(git, ref, { commit, from }, patient) {
	for (let perhapsDone = false;;) try {
		await (from === null ? git.createRef(ref, commit) : git.moveRef(ref, commit));
		return true;
	} catch (error) {
		if (!(error instanceof GitHubFailure)) throw error;
		perhapsDone ||= !doneNothing.has(error.kind);
		if (perhapsDone) {
			const head = await steadily(patient, () => git.readRef(ref));
			if (head !== from) return head === commit;
		}
		if (!await patient.again(error)) throw error;
	}
}

/** Where the journal lies in the repository. */
const journalRefs = "refs/loop-fec/";
/** What codes of client files that Loop may take for the same have in common. */
function oneSpelling(dossier) {
	return dossier.normalize("NFC").toUpperCase();
}
/**
* The part of the journal that one client file has: the first 16 digits of the SHA-256 of the JSON of exactly these two
* members. The practice's key is not one of them: after it was changed, earlier imports must still be found. Codes that
* differ in the case or the composition of letters share one: should Loop take them for the same, the overlap is seen.
*/
function dossierHash(apiUrl, dossier, createDigest) {
	const digest = createDigest("sha256");
	digest.update(new TextEncoder().encode(JSON.stringify({
		api: parseApiUrl(apiUrl),
		dossier: oneSpelling(dossier)
	})));
	return digest.hex().slice(0, 16);
}
const shape$1 = /^refs\/loop-fec\/[0-9a-f]{16}\/([0-9a-f]{64})$/;
/** The key that a ref of the journal belongs to; null when it is no import's. */
function keyOfRef(ref) {
	return shape$1.exec(ref)?.[1] ?? null;
}

/**
* What has left for one client file, in a ref of its own that every departure moves forward: a single ref is always up
* to date, a list of refs is not.
*/
var Departures = class {
	#refs;
	#clock;
	#isGone;
	#lists = /* @__PURE__ */ new Map();
	/** Commits with the state and prints of departures that may still be under way. */
	#pending = /* @__PURE__ */ new Map();
	constructor(refs, clock, isGone) {
		this.#refs = refs;
		this.#clock = clock;
		this.#isGone = isGone;
	}
	get #ref() {
		return `${this.#refs.folder}departures`;
	}
	async read() {
		const { git } = this.#refs;
		const commit = await steadily(this.#refs.brief(), () => git.readRef(this.#ref));
		if (commit === null) {
			await this.#neverBefore();
			return {
				commit,
				entries: []
			};
		}
		const known = this.#lists.get(commit);
		if (known !== void 0) return {
			commit,
			entries: known
		};
		const text = await steadily(this.#refs.brief(), () => git.readFile(commit, departuresFile));
		if (text === null) throw damaged(this.#ref);
		const entries = parseDepartures(text, commit);
		this.#lists.set(commit, entries);
		return {
			commit,
			entries
		};
	}
	/** Imports without the ref of their departures: somebody has removed it, and what they sent can be compared no more. */
	async #neverBefore() {
		const { git, folder } = this.#refs;
		if (!(await steadily(this.#refs.brief(), () => git.listRefs(folder))).some(({ ref }) => keyOfRef(ref) !== null)) return;
		if (await steadily(this.#refs.brief(), () => git.readRef(this.#ref)) === null) throw refGone(this.#ref);
	}
	/** Those of the list that have left, or may leave at this moment, latest first. */
	async of({ entries }, exceptKey) {
		const others = entries.filter(({ key }) => key !== exceptKey);
		return (await inSlices(others, (entry) => this.#look(entry))).filter((departure) => departure !== null).sort((a, b) => b.sentAt - a.sentAt);
	}
	/** Where the prints of a departure lie that has not reached its import's own ref; else null. */
	pendingCommit(key) {
		return this.#pending.get(key) ?? null;
	}
	/** The list with one more. What is known to have succeeded is marked, so that nobody need look again. */
	next({ entries }, added) {
		return [...entries.filter(({ key }) => key !== added.key).map((entry) => this.#settled(entry)), added];
	}
	/** Moves the ref on from the list. False when another departure was faster. */
	put({ commit: from }, commit, patient) {
		return putRef(this.#refs.git, this.#ref, {
			commit,
			from
		}, patient);
	}
	#settled(entry) {
		const file = entry.settled ? void 0 : this.#refs.lastSeen(entry.key)?.file;
		if (file === void 0 || file.latest.attempt < entry.attempt || !hasSucceeded(file)) return entry;
		return {
			...entry,
			settled: true,
			sentAt: leftAt(file),
			entries: file.entries
		};
	}
	async #look(entry) {
		const { key, period, entries, sentAt } = entry;
		const hasPrints = entries !== null;
		this.#pending.delete(key);
		if (entry.settled) return {
			key,
			state: "succeeded",
			sentAt,
			period,
			hasPrints
		};
		const seen = this.#refs.lastSeen(key);
		let head = seen !== null && seen.file.latest.attempt >= entry.attempt && isTaken(seen.file) ? seen : await this.#refs.read(key);
		if ((head?.file.latest.attempt ?? 0) < entry.attempt) {
			if (this.#clock.now() >= entry.deadline || this.#isGone(entry.owner)) {
				await this.#giveUp(entry, head);
				head = await this.#refs.read(key);
			}
		}
		if ((head?.file.latest.attempt ?? 0) < entry.attempt) {
			if (entry.commit !== null) this.#pending.set(key, entry.commit);
			return {
				key,
				state: "sending",
				sentAt,
				period,
				hasPrints
			};
		}
		if (head === null || !hasDeparted(head.file)) return null;
		const { file } = head;
		const { state, period: own } = file.latest;
		return {
			key,
			state,
			sentAt: leftAt(file),
			period: own,
			hasPrints: file.entries !== null
		};
	}
	/**
	* Ends an attempt whose sender died before its right to send was written: takes its place in the import's ref, so
	* that it can no longer be written. Where that is not possible, it may still leave.
	*/
	async #giveUp(entry, head) {
		if (entry.commit === null) return;
		const { latest } = await this.#refs.fileAt(entry.commit);
		if (latest.key !== entry.key || latest.attempt !== entry.attempt) throw damaged(entry.commit);
		const end = {
			state: "deposited",
			deadline: 0,
			sentAt: null,
			reason: "sender-gone"
		};
		const file = {
			latest: {
				...latest,
				...end,
				updatedAt: this.#clock.now()
			},
			earlier: head === null ? [] : [...head.file.earlier, head.file.latest],
			entries: head?.file.entries ?? null
		};
		try {
			await this.#refs.save(head, file, this.#refs.brief());
		} catch (error) {
			if (!(error instanceof GitHubFailure)) throw error;
		}
	}
};

/** Whether a step may stay in memory: nothing left before it, or the ref already says what became of what did. */
function staysInMemory(from, to) {
	return (to === "prepared" || to === "deposited") && from !== "sending" && from !== "unknown";
}

/** Keys, then contents: 8-byte floats, little-endian, as every machine that runs this has them. */
function packPrints({ keys, contents }) {
	const packed = new Float64Array(keys.length * 2);
	packed.set(keys);
	packed.set(contents, keys.length);
	return new Uint8Array(packed.buffer);
}
/** @throws {LoopFecError} `journal-not-readable` */
function unpackPrints(bytes) {
	if (bytes.length % 16 !== 0) throw new LoopFecError("journal-not-readable", {
		fr: "Le journal des imports est abîmé (prints). Ne rien importer avant de l’avoir rétabli d’une sauvegarde",
		en: "The journal of imports is damaged (prints). Do not import anything before it is restored from a backup"
	});
	const all = new Float64Array(bytes.slice().buffer);
	const entries = all.length / 2;
	return {
		keys: all.subarray(0, entries),
		contents: all.subarray(entries)
	};
}

/** Base64 text: a tree takes it inline. Git packs it to about what the bytes are. */
const printsFile = "prints.b64";
function writePrints(prints) {
	return `${Buffer.from(packPrints(prints)).toString("base64")}\n`;
}
/** @throws {LoopFecError} `journal-not-readable` */
function readPrints(text) {
	return unpackPrints(new Uint8Array(Buffer.from(text, "base64")));
}

const mostShown = 120;
/**
* A foreign text in a commit message: one line in quotes, nothing that GitHub turns into a mention, a reference or a
* trailer.
*/
function quoted(text) {
	const shown = text.length <= mostShown ? text : `${text.slice(0, mostShown)}…`;
	return printable(JSON.stringify(shown.toWellFormed())).replace(/[@#<>`]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
function because({ reason }) {
	return reason === null ? "" : `: ${quoted(reason)}`;
}
function subjectOf(record) {
	const { state, attempt, confirmed } = record;
	const id = record.importId === null ? "" : ` ${quoted(record.importId)}`;
	switch (state) {
		case "prepared": return `Prepare attempt ${attempt}`;
		case "deposited": return `Not sent in attempt ${attempt}${because(record)}`;
		case "sending": return `Sending attempt ${attempt} of ${quoted(record.fileName)}`;
		case "accepted": return confirmed === "imported" ? `A person found import${id} in Loop (attempt ${attempt})` : `Accepted import${id} (attempt ${attempt})`;
		case "succeeded": return `Succeeded import${id}`;
		case "failed": return `Failed import${id}${because(record)}`;
		case "rejected": return confirmed === "not-imported" ? `A person did not find attempt ${attempt} in Loop` : `Rejected attempt ${attempt}${because(record)}`;
		case "unknown": return `Unknown outcome of attempt ${attempt}${because(record)}`;
	}
}
/** What a person reads in `git log` of a ref of the journal. */
function story(record) {
	const facts = [
		`File: ${quoted(record.fileName)}`,
		`Client file: ${quoted(record.dossier)}`,
		`Key: ${record.key}`,
		`By: ${quoted(record.owner)}`
	];
	return `${subjectOf(record)}\n\n${facts.join("\n")}\n`;
}

/** Entries whose prints are kept in memory, 16 bytes each: each file for the same books is compared with them. */
const entriesKept = 2e6;
/** The refs of one client file's imports, `folder` + key: what never changes is read once. */
var ImportRefs = class {
	git;
	folder;
	#clock;
	#files = /* @__PURE__ */ new Map();
	#trees = /* @__PURE__ */ new Map();
	#prints = /* @__PURE__ */ new Map();
	/** Latest heads seen by themselves, not in lists. */
	#heads = /* @__PURE__ */ new Map();
	constructor(git, folder, clock) {
		this.git = git;
		this.folder = folder;
		this.#clock = clock;
	}
	brief() {
		return patience("brief", this.#clock);
	}
	refOf(key) {
		return `${this.folder}${key}`;
	}
	/** Where the import stands now: one request, two when it moved. */
	async read(key) {
		const ref = this.refOf(key);
		const commit = await steadily(this.brief(), () => this.git.readRef(ref));
		if (commit === null) {
			this.#heads.delete(key);
			return null;
		}
		const head = {
			commit,
			file: await this.fileAt(commit)
		};
		if (head.file.latest.key !== key) throw damaged(ref);
		this.#heads.set(key, head);
		return head;
	}
	/** Where the import stood when this process last looked or wrote. */
	lastSeen(key) {
		return this.#heads.get(key) ?? null;
	}
	async fileAt(commit) {
		const known = this.#files.get(commit);
		if (known !== void 0) return known;
		const text = await steadily(this.brief(), () => this.git.readFile(commit, stateFile));
		if (text === null) throw damaged(commit);
		const file = parseState(text, commit);
		this.#files.set(commit, file);
		return file;
	}
	/** The bytes belong to the key: its prints are the same at every commit that has them. */
	async printsAt(commit, key) {
		const known = this.#prints.get(key);
		if (known !== void 0) return known;
		const text = await steadily(this.brief(), () => this.git.readFile(commit, printsFile));
		if (text === null) throw damaged(commit);
		const prints = readPrints(text);
		let kept = prints.keys.length;
		for (const one of this.#prints.values()) kept += one.keys.length;
		for (const [oldest, { keys }] of this.#prints) {
			if (kept <= entriesKept) break;
			this.#prints.delete(oldest);
			kept -= keys.length;
		}
		this.#prints.set(key, prints);
		return prints;
	}
	/** All imports whose key begins so. The list may lag; what this process saw by itself is read anew. */
	async list(prefix = "") {
		const listed = await steadily(this.brief(), () => this.git.listRefs(`${this.folder}${prefix}`));
		const commits = /* @__PURE__ */ new Map();
		for (const { ref, commit } of listed) {
			const key = keyOfRef(ref);
			if (key !== null) commits.set(key, commit);
		}
		for (const key of this.#heads.keys()) if (key.startsWith(prefix)) commits.set(key, null);
		return (await inSlices([...commits], async ([key, commit]) => commit === null ? this.read(key) : {
			commit,
			file: await this.fileAt(commit)
		})).filter((head) => head !== null);
	}
	/** A tree with the state, and with what else is to lie there beside what the base has. */
	async tree(base, file, more, patient) {
		const files = {
			[stateFile]: writeState(file, crypto.randomUUID()),
			...more
		};
		const on = base === null ? null : await this.#treeOf(base.commit, patient);
		return steadily(patient, () => this.git.createTree(files, on));
	}
	async commit(tree, parents, file, patient) {
		const message = story(file.latest);
		const commit = await steadily(patient, () => this.git.createCommit(tree, parents, message));
		this.#trees.set(commit, tree);
		this.#files.set(commit, file);
		return commit;
	}
	/** Moves the import's ref on, or makes it. False when someone else was faster. */
	async put(base, commit, file, patient) {
		const { key } = file.latest;
		this.#heads.delete(key);
		const from = base?.commit ?? null;
		const won = await putRef(this.git, this.refOf(key), {
			commit,
			from
		}, patient);
		if (won) this.#heads.set(key, {
			commit,
			file
		});
		return won;
	}
	/** One step: tree, commit, ref. False when someone else was faster. */
	async save(base, file, patient) {
		const tree = await this.tree(base, file, {}, patient);
		const commit = await this.commit(tree, base === null ? [] : [base.commit], file, patient);
		return this.put(base, commit, file, patient);
	}
	async #treeOf(commit, patient) {
		return this.#trees.get(commit) ?? steadily(patient, () => this.git.readTree(commit));
	}
};

/** Tries of a step that others overtake without changing what it depends on. */
const mostTries$1 = 8;
/** Writes that an import still needs from a state on: tree, commit and ref for each step. */
const writesAfter = {
	sending: 6,
	accepted: 3
};
/**
* The repository's own refs as the journal of one client file. An import's ref is made, or moved forward, when its
* request is about to leave: whoever does that has the right to send. What comes before (`prepared`, `deposited`, their
* renewals and releases) has sent nothing and stays in the memory of this object; other processes do not see it.
*
* Requests of an import: at → `sending` 4 writes (a repetition 5), for the answer 3, for the end 3; some 8 reads, and one
* for each earlier import of the client file whose success nobody has noted yet.
*
* `departures` looks at the API and the client file and not at the practice's key: after the key was changed, what was
* imported under the old one still counts. `list`, `findByImportId` and `findByKeyPrefix` begin with a list of refs,
* which GitHub may serve late, and know this client file only; nothing that guards an import depends on them.
*/
function openGitJournal(options) {
	const { git, budget, clock, dossier, owner, ownerIsGone, place } = options;
	const apiUrl = parseApiUrl(options.apiUrl);
	const folder = `${journalRefs}${dossierHash(apiUrl, dossier, options.createDigest)}/`;
	const refs = new ImportRefs(git, folder, clock);
	const departures = new Departures(refs, clock, ownerIsGone);
	const courtesy = new Courtesy(clock);
	const drafts = /* @__PURE__ */ new Map();
	async function reading(work) {
		try {
			return await work();
		} catch (error) {
			throw notReadable(place, error);
		}
	}
	async function writing(work) {
		try {
			return await work();
		} catch (error) {
			throw notWritable(place, error);
		}
	}
	function isOurs(books) {
		return books.dossier === dossier && parseApiUrl(books.apiUrl) === apiUrl;
	}
	/** The draft if it still builds on what the ref says, and what the ref says if not. */
	async function look(key) {
		const head = await refs.read(key);
		const draft = drafts.get(key);
		if (draft !== void 0 && draft.base?.commit === head?.commit) return draft;
		drafts.delete(key);
		return head === null ? null : {
			record: head.file.latest,
			base: head
		};
	}
	/** What a step starts from: without a request where a draft or our own last write tells. */
	async function standing(key, afresh) {
		const draft = drafts.get(key);
		const own = refs.lastSeen(key);
		if (!afresh && draft !== void 0) return draft;
		if (!afresh && own !== null) return {
			record: own.file.latest,
			base: own
		};
		return look(key);
	}
	/** Leaves: the departure is told first, then the import's own ref moves. */
	async function leave(base, file, leaving) {
		const { key } = file.latest;
		const patient = refs.brief();
		for (let tries = 0; tries < mostTries$1; tries++) {
			const list = await departures.read();
			const told = list.entries.find((entry) => entry.key === key);
			if (base === null && told?.settled === true) throw refGone(refs.refOf(key));
			if (leaving !== void 0 && leaving.compared !== null) {
				const known = new Set(leaving.compared);
				if ((await departures.of(list, key)).some((departure) => !known.has(departure.key))) return "others-left";
			}
			const added = departures.next(list, entryOf$1(file.latest, file.entries));
			const more = {
				...leaving === void 0 ? {} : { [printsFile]: writePrints(leaving.prints) },
				[departuresFile]: writeDepartures(added)
			};
			const tree = await refs.tree(base, file, more, patient);
			const departure = await refs.commit(tree, list.commit === null ? [] : [list.commit], file, patient);
			if (!await departures.put(list, departure, patient)) continue;
			const commit = base === null ? departure : await refs.commit(tree, [base.commit], file, patient);
			return await refs.put(base, commit, file, patient) ? "won" : "overtaken";
		}
		return "others-left";
	}
	function fileOf(base, { to, leaving }) {
		return {
			latest: to,
			earlier: (base === null ? [] : attemptsOf(base.file)).filter(({ attempt }) => attempt !== to.attempt),
			entries: leaving?.prints.keys.length ?? base?.file.entries ?? null
		};
	}
	/** `moved`: perhaps because of what the step does not depend on. */
	async function step(wanted, again) {
		const { key, from, fromAttempt, to, leaving } = wanted;
		const afresh = again || to.state === "sending";
		const stood = await standing(key, afresh);
		if (stood === null || stood.record.state !== from || stood.record.attempt !== fromAttempt) return afresh ? "lost" : "moved";
		const { base } = stood;
		const draft = stood.record === base?.file.latest ? void 0 : stood;
		if (drafts.get(key) !== draft) return "moved";
		if (staysInMemory(from, to.state)) {
			drafts.set(key, {
				record: to,
				base
			});
			return "won";
		}
		const file = fileOf(base, wanted);
		if (to.state === "sending" || leaving !== void 0 || base === null) {
			const came = await leave(base, file, leaving);
			if (came === "others-left") return "lost";
			drafts.delete(key);
			if (came === "overtaken") return "lost";
		} else {
			if (!await refs.save(base, file, patience("long", clock))) return "moved";
			drafts.delete(key);
		}
		budget.reserve(key, writesAfter[to.state] ?? 0);
		return "won";
	}
	const journal = {
		folder,
		place,
		owner,
		ownerIsGone,
		livingOwner: () => null,
		find: (key) => reading(async () => {
			const draft = drafts.get(key);
			if (draft !== void 0 && draft.record.deadline > clock.now()) return draft.record;
			await courtesy.wait(key);
			const record = (await look(key))?.record ?? null;
			courtesy.saw(key, record);
			return record;
		}),
		findByImportId: (id) => reading(async () => {
			return (await refs.list()).flatMap(({ file }) => attemptsOf(file)).filter(({ importId }) => importId === id).sort(latestFirst)[0] ?? null;
		}),
		findByKeyPrefix: (prefix) => reading(async () => {
			if (!/^[0-9a-f]{0,64}$/.test(prefix)) return [];
			const found = new Map((await refs.list(prefix)).map(({ file: { latest } }) => [latest.key, latest]));
			for (const [key, { record }] of drafts) if (key.startsWith(prefix)) found.set(key, record);
			return [...found.values()].sort((a, b) => a.key < b.key ? -1 : 1).slice(0, 3);
		}),
		create: (record) => writing(async () => {
			if (!isOurs(record)) throw new Error(`the journal of ${dossier} got an import of ${record.dossier}`);
			const { key } = record;
			courtesy.forget(key);
			if (await look(key) !== null || drafts.has(key)) return false;
			if (staysInMemory(null, record.state)) {
				drafts.set(key, {
					record,
					base: null
				});
				return true;
			}
			return await leave(null, {
				latest: record,
				earlier: [],
				entries: null
			}, void 0) === "won";
		}),
		transition: (wanted) => writing(async () => {
			courtesy.forget(wanted.key);
			for (let tries = 0; tries < mostTries$1; tries++) {
				const came = await step(wanted, tries > 0);
				if (came !== "moved") return came === "won";
			}
			return false;
		}),
		noteLate: (record) => writing(async () => {
			for (let tries = 0; tries < mostTries$1; tries++) {
				const stood = await look(record.key);
				const base = stood?.base ?? null;
				if (stood === null || base === null) return false;
				const file = notedLate(base.file, stood.record, record);
				if (file === null) return false;
				if (await refs.save(base, file, patience("long", clock))) return true;
			}
			return false;
		}),
		lateAnswer: (key) => reading(async () => {
			const stood = await look(key);
			const base = stood?.base ?? null;
			return stood === null || base === null ? null : lateAnswerOf(base.file, stood.record);
		}),
		departures: (books, exceptKey) => reading(async () => isOurs(books) ? departures.of(await departures.read(), exceptKey) : []),
		printsOf: (key) => reading(() => printsOf(key)),
		list: (limit, wanted = dossier) => reading(async () => {
			if (wanted !== dossier) return [];
			const stored = (await refs.list()).filter(({ file }) => !drafts.has(file.latest.key)).flatMap(({ file }) => worthListing(file, file.latest));
			const begun = [...drafts.values()].flatMap(({ record, base }) => worthListing(base?.file ?? null, record));
			return [...stored, ...begun].sort(latestFirst).slice(0, limit);
		})
	};
	async function printsOf(key) {
		const pending = departures.pendingCommit(key);
		if (pending !== null) return refs.printsAt(pending, key);
		const seen = refs.lastSeen(key);
		const head = seen !== null && seen.file.entries !== null ? seen : await refs.read(key);
		return head === null || head.file.entries === null ? null : refs.printsAt(head.commit, key);
	}
	return journal;
}
function latestFirst(a, b) {
	return b.updatedAt - a.updatedAt || b.attempt - a.attempt;
}

/** Ms for one call. */
const callTimeout = 3e4;
/** Characters of a text that goes into the request for the tree; longer ones are sent as blobs. */
const inlineMost = 1e6;
/** Ms to stay away when GitHub does not say how long. */
const waitUnlessTold = 6e4;
const author = {
	name: "loop-fec",
	email: "loop-fec@noreply.invalid"
};
const Sha = pipe(string(), regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/));
const Made = object({ sha: Sha });
const Ref = object({
	ref: string(),
	object: object({ sha: Sha })
});
const Commit = object({ tree: Made });
const Tree = object({ tree: array(object({
	path: string(),
	sha: Sha
})) });
const Blob$1 = object({
	content: string(),
	encoding: literal$1("base64")
});
function memberOf(value, name) {
	return typeof value === "object" && value !== null && name in value ? Reflect.get(value, name) : void 0;
}
function textOf$1(headers, name) {
	const value = memberOf(headers, name);
	return value === void 0 || value === null ? null : String(value);
}
/** Ms that a refusal asks us to stay away; null when it is no rate limit. */
function limitOf(status, headers, message, now) {
	if (status !== 403 && status !== 429) return null;
	const seconds = Number(textOf$1(headers, "retry-after") ?? NaN);
	if (Number.isFinite(seconds)) return Math.max(seconds, 1) * 1e3;
	const reset = Number(textOf$1(headers, "x-ratelimit-reset") ?? NaN);
	if (textOf$1(headers, "x-ratelimit-remaining") === "0" && Number.isFinite(reset)) return Math.max(reset * 1e3 - now, 1e3);
	return status === 429 || /rate limit|abuse/i.test(message) ? waitUnlessTold : null;
}
/** What octokit threw: its errors hold the request with the token, so nothing of them is kept. */
function failureOf(error, now) {
	const response = memberOf(error, "response");
	const status = memberOf(response, "status");
	const headers = memberOf(response, "headers");
	if (typeof status !== "number") return {
		failure: new GitHubFailure("no-answer", null),
		headers
	};
	const wait = limitOf(status, headers, String(memberOf(error, "message")), now);
	if (wait !== null) return {
		failure: new GitHubFailure("limited", status, wait),
		headers
	};
	return {
		failure: new GitHubFailure(status === 401 || status === 403 ? "forbidden" : status === 404 ? "missing" : status >= 400 && status < 500 && status !== 408 ? "refused" : "no-answer", status),
		headers
	};
}
/**
* The git database of a repository through octokit, each request counted by the budget.
* @param cancel gives up even the request that is under way
*/
function octokitGit({ rest }, repository, budget, cancel) {
	/** A redirect would turn a write into a reading of something else. */
	async function call(kind, work) {
		const signal = AbortSignal.any([AbortSignal.timeout(callTimeout), ...cancel === void 0 ? [] : [cancel]]);
		const late = Promise.withResolvers();
		const onTime = () => late.reject(new GitHubFailure("no-answer", null));
		if (signal.aborted) onTime();
		signal.addEventListener("abort", onTime, { once: true });
		try {
			const asked = work({
				...repository,
				request: {
					redirect: "error",
					signal
				}
			});
			const { data, headers } = await Promise.race([asked, late.promise]);
			budget.note(kind, headers);
			return data;
		} catch (error) {
			const { failure, headers } = failureOf(error, budget.now());
			budget.note(kind, headers, failure);
			throw failure;
		} finally {
			signal.removeEventListener("abort", onTime);
		}
	}
	/** Half an answer comes as an empty text: it is no answer. */
	function parsed(schema, data) {
		const result = safeParse(schema, data);
		if (!result.success) throw new GitHubFailure("no-answer", null);
		return result.output;
	}
	async function orNull(work) {
		try {
			return await work;
		} catch (error) {
			if (error instanceof GitHubFailure && error.kind === "missing") return null;
			throw error;
		}
	}
	/** The long way to a file, three requests: for a server whose contents know commits of branches only. */
	async function readObject(commit, path) {
		const found = await orNull(call("read", (common) => rest.git.getCommit({
			...common,
			commit_sha: commit
		})));
		if (found === null) return null;
		const tree_sha = parsed(Commit, found).tree.sha;
		const data = await call("read", (common) => rest.git.getTree({
			...common,
			tree_sha
		}));
		const entry = parsed(Tree, data).tree.find((one) => one.path === path);
		if (entry === void 0) return null;
		const blob = await call("read", (common) => rest.git.getBlob({
			...common,
			file_sha: entry.sha
		}));
		return new TextDecoder().decode(Buffer.from(parsed(Blob$1, blob).content, "base64"));
	}
	async function entryOf(path, content) {
		const entry = {
			path,
			mode: "100644",
			type: "blob"
		};
		if (content.length <= inlineMost) return {
			...entry,
			content
		};
		const made = await call("write", (common) => rest.git.createBlob({
			...common,
			content,
			encoding: "utf-8"
		}));
		return {
			...entry,
			sha: parsed(Made, made).sha
		};
	}
	return {
		async readRef(ref) {
			const name = ref.replace(/^refs\//, "");
			const data = await orNull(call("read", (common) => rest.git.getRef({
				...common,
				ref: name
			})));
			if (data === null) return null;
			const found = parsed(Ref, data);
			return found.ref === ref ? found.object.sha : null;
		},
		async listRefs(prefix) {
			const heads = [];
			for (let page = 1;; page++) {
				const asked = {
					ref: prefix.replace(/^refs\//, ""),
					per_page: 100,
					page
				};
				let more = false;
				const data = await call("read", async (common) => {
					const answer = await rest.git.listMatchingRefs({
						...common,
						...asked
					});
					more = /rel="next"/.test(answer.headers.link ?? "");
					return answer;
				});
				for (const { ref, object } of parsed(array(Ref), data)) heads.push({
					ref,
					commit: object.sha
				});
				if (!more) return heads;
			}
		},
		async readTree(commit) {
			const data = await call("read", (common) => rest.git.getCommit({
				...common,
				commit_sha: commit
			}));
			return parsed(Commit, data).tree.sha;
		},
		async readFile(commit, path) {
			const asked = {
				path,
				ref: commit,
				mediaType: { format: "raw" }
			};
			const data = await orNull(call("read", (common) => rest.repos.getContent({
				...common,
				...asked
			})));
			if (data === null) return readObject(commit, path);
			const text = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
			return parsed(pipe(string(), nonEmpty()), text);
		},
		async createTree(files, base) {
			const tree = [];
			for (const [path, content] of Object.entries(files)) tree.push(await entryOf(path, content));
			const on = base === null ? {} : { base_tree: base };
			return parsed(Made, await call("write", (common) => rest.git.createTree({
				...common,
				...on,
				tree
			}))).sha;
		},
		async createCommit(tree, parents, message) {
			const wanted = {
				tree,
				parents: [...parents],
				message,
				author,
				committer: author
			};
			return parsed(Made, await call("write", (common) => rest.git.createCommit({
				...common,
				...wanted
			}))).sha;
		},
		async createRef(ref, commit) {
			parsed(Ref, await call("write", (common) => rest.git.createRef({
				...common,
				ref,
				sha: commit
			})));
		},
		async moveRef(ref, commit) {
			const wanted = {
				ref: ref.replace(/^refs\//, ""),
				sha: commit,
				force: false
			};
			parsed(Ref, await call("write", (common) => rest.git.updateRef({
				...common,
				...wanted
			})));
		}
	};
}

const minute = 6e4;
const hour = 60 * minute;
/** GitHub's limits for requests that create content, in a minute and in an hour. */
const mostInMinute = 80;
const mostInHour = 500;
/** What one import may take: writes, and requests of all kinds. */
const writesOfImport = 11;
const requestsOfImport = 26;
function numberOf(headers, name) {
	if (typeof headers !== "object" || headers === null || !(name in headers)) return null;
	const value = Number(Reflect.get(headers, name));
	return Number.isFinite(value) ? value : null;
}
const why = {
	remaining: {
		fr: "il reste {left} requêtes à GitHub pour cette heure",
		en: "GitHub allows {left} more requests in this hour"
	},
	hour: {
		fr: "GitHub n’admet que 500 écritures par heure et {left} ont été faites ou sont promises",
		en: "GitHub allows 500 writes an hour, and {left} were made or are promised"
	},
	minute: {
		fr: "GitHub n’admet que 80 écritures par minute et {left} ont été faites",
		en: "GitHub allows 80 writes a minute, and {left} were made"
	},
	away: {
		fr: "GitHub a demandé d’attendre {left} s",
		en: "GitHub asked to wait {left} s"
	}
};
function rateBudget(clock) {
	const reserved = /* @__PURE__ */ new Map();
	/** When content was created within the last hour. */
	let written = [];
	let reads = 0;
	let writes = 0;
	let remaining = null;
	let awayUntil = 0;
	const not = (name, left, until) => ({
		may: false,
		until,
		why: fillText(why[name], { left })
	});
	return {
		now: () => clock.now(),
		note(kind, headers, failure) {
			const now = clock.now();
			if (kind === "read") reads++;
			else {
				writes++;
				written.push(now);
			}
			const left = numberOf(headers, "x-ratelimit-remaining");
			const reset = numberOf(headers, "x-ratelimit-reset");
			if (left !== null && reset !== null) remaining = {
				left,
				reset: reset * 1e3
			};
			if (failure?.kind === "limited") awayUntil = Math.max(awayUntil, now + failure.retryAfter);
		},
		reserve(key, wanted) {
			if (wanted === 0) reserved.delete(key);
			else reserved.set(key, wanted);
		},
		mayClaim() {
			const now = clock.now();
			written = written.filter((at) => at > now - hour);
			let promised = 0;
			for (const wanted of reserved.values()) promised += wanted;
			if (awayUntil > now) return not("away", Math.ceil((awayUntil - now) / 1e3), awayUntil);
			if (remaining !== null && remaining.reset > now && remaining.left < requestsOfImport + 2 * promised) return not("remaining", remaining.left, remaining.reset);
			const inHour = written.length + promised;
			if (inHour + writesOfImport > mostInHour) return not("hour", inHour, (written[0] ?? now) + hour);
			const lately = written.filter((at) => at > now - minute);
			if (lately.length + writesOfImport > mostInMinute) return not("minute", lately.length, (lately[0] ?? now) + minute);
			return { may: true };
		},
		counts: () => ({
			reads,
			writes
		})
	};
}

const fetchTimeout = 3e5;
/** States are smaller, the prints of large files are not: those stay where they are. */
const onlySmall = "--filter=blob:limit=200k";
/**
* Every import of the repository with its latest attempt, all client files, in a few requests of git, which count
* against no limit of the API: a request each, for a thousand imports, would be all that GitHub allows in an hour.
* They are read as of now, through a repository of their own that is removed afterwards. Nothing that guards an import
* may depend on them.
* @param checkout tells where the origin is
* @throws {LoopFecError} `journal-not-readable`, `git-*`
*/
async function readImports(checkout, options) {
	const origin = await checkout.line([
		"remote",
		"get-url",
		"origin"
	]);
	const folder = await mkdtemp(join(tmpdir(), "loop-fec-journal-"));
	try {
		await checkout.run([
			"init",
			"--quiet",
			"--bare",
			folder
		]);
		const git = await openGit({
			...options,
			folder
		});
		await git.run([
			"remote",
			"add",
			"origin",
			origin
		]);
		if (await git.line([
			"ls-remote",
			"origin",
			`${"refs/loop-fec/"}*`
		], { timeoutMs: fetchTimeout }) === "") return [];
		const wanted = [
			"--depth=1",
			onlySmall,
			"origin",
			`+${journalRefs}*:${journalRefs}*`
		];
		await git.run([
			"fetch",
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			...wanted
		], { timeoutMs: fetchTimeout });
		return await readStates(git, (await git.line([
			"for-each-ref",
			"--format=%(refname)",
			journalRefs
		])).split("\n").filter((ref) => keyOfRef(ref) !== null));
	} finally {
		await rm$1(folder, {
			recursive: true,
			force: true,
			maxRetries: 5,
			retryDelay: 100
		});
	}
}
/** All states by one git: for each a line `<object> blob <bytes>`, the bytes, a line end. */
async function readStates(git, refs) {
	const stdin = refs.map((ref) => `${ref}:${stateFile}\n`).join("");
	const out = await git.run(["cat-file", "--batch"], { stdin });
	let at = 0;
	return refs.map((ref) => {
		const end = out.indexOf(10, at);
		const size = / blob (\d+)$/.exec(new TextDecoder().decode(out.subarray(at, end)))?.[1];
		if (end < 0 || size === void 0) throw damaged(ref);
		at = end + 1 + Number(size) + 1;
		const { latest } = parseState(new TextDecoder().decode(out.subarray(end + 1, at - 1)), ref);
		if (latest.key !== keyOfRef(ref)) throw damaged(ref);
		return latest;
	});
}

const shape = /^run\/(\d+)\/(\d+)\/([^/]+)\/[0-9a-f]+$/;
/**
* GitHub runs a workflow again only when all its jobs have ended: the same job of the same run under a smaller attempt
* is gone. Of any other owner nothing is certain.
*/
function runOwner(env) {
	const run = env.GITHUB_RUN_ID ?? "";
	const attempt = env.GITHUB_RUN_ATTEMPT ?? "";
	const job = (env.GITHUB_JOB ?? "").replaceAll("/", "_");
	const known = /^\d+$/.test(run) && /^\d+$/.test(attempt) && job !== "";
	return {
		owner: `${known ? `run/${run}/${attempt}/${job}` : "run/elsewhere"}/${randomBytes(6).toString("hex")}`,
		ownerIsGone: (owner) => {
			const [, theirRun, theirAttempt, theirJob] = shape.exec(owner) ?? [];
			if (!known || theirRun !== run || theirJob !== job) return false;
			return Number(theirAttempt) < Number(attempt);
		}
	};
}

/** A request each: the hour's allowance is for importing. */
const mostByApi = 250;
/** @throws {LoopFecError} `not-configured` without a token */
async function openRepositoryJournal(run) {
	const { inputs, env, event, cancelling, git: checkout } = run;
	const { token } = inputs;
	if (token === null) throw new LoopFecError("not-configured", texts$1.noToken);
	const { getOctokit } = await import("./github.js");
	const { hard } = cancelling;
	const clock = {
		now: systemClock.now,
		sleep: (ms, signal) => systemClock.sleep(ms, signal ?? hard)
	};
	const budget = rateBudget(clock);
	const { owner, repository: repo } = event;
	const baseUrl = env.GITHUB_API_URL ?? "https://api.github.com";
	const git = octokitGit(getOctokit(token, { baseUrl }), {
		owner,
		repo
	}, budget, hard);
	const place = `${owner}/${repo}`;
	const apiUrl = inputs["api-url"];
	const journals = /* @__PURE__ */ new Map();
	const shared = {
		git,
		budget,
		clock,
		createDigest,
		apiUrl,
		place,
		...runOwner(env)
	};
	const of = (dossier) => {
		const journal = journals.get(dossier) ?? openGitJournal({
			...shared,
			dossier
		});
		journals.set(dossier, journal);
		return journal;
	};
	const steady = (work) => steadily(patience("brief", clock), work);
	const reading = async (work) => {
		try {
			return await work();
		} catch (error) {
			throw notReadable(place, error);
		}
	};
	async function recordsByApi() {
		const imports = (await steady(() => git.listRefs(journalRefs))).filter(({ ref }) => keyOfRef(ref) !== null);
		return inSlices(imports.slice(0, mostByApi), async ({ ref, commit }) => {
			const text = await steady(() => git.readFile(commit, stateFile));
			if (text === null) throw damaged(ref);
			return parseState(text, ref).latest;
		});
	}
	return {
		of,
		mayClaim: () => budget.mayClaim(),
		async records() {
			const access = {
				serverUrl: env.GITHUB_SERVER_URL ?? "https://github.com",
				token
			};
			try {
				const found = await readImports(checkout, {
					env,
					...access,
					signal: cancelling.signal
				});
				return found.length > 0 ? found : await reading(recordsByApi);
			} catch (error) {
				if (!isLoopFecError(error) || !error.code.startsWith("git-")) throw error;
				return reading(recordsByApi);
			}
		},
		hasImports: (dossier) => reading(async () => await steady(() => git.readRef(`${of(dossier).folder}departures`)) !== null)
	};
}

/**
* The imports that persons speak of.
* @throws {LoopFecError} `bad-input` when a key is nobody's, or several imports', or when an import is spoken of twice
*/
function spokenOf(resolutions, records) {
	const found = /* @__PURE__ */ new Map();
	for (const resolution of resolutions) {
		const { key } = resolution;
		const [first, ...others] = records.filter((record) => record.key.startsWith(key));
		if (first === void 0) throw new LoopFecError("bad-input", fillText(texts$1.notFound, { key }));
		if (others.length > 0) throw new LoopFecError("bad-input", fillText(texts$1.ambiguous, { key }));
		if ([...found.values()].includes(first)) throw new LoopFecError("bad-input", fillText(texts$1.spokenTwice, { key: first.key }));
		found.set(resolution, first);
	}
	return found;
}
/** Takes a person at their word about an import whose file this run does not look at: nothing is sent. */
async function resolveWithoutFile({ importId }, before, stage) {
	const { loop, clock, signal } = stage;
	const journal = stage.journalOf(before.dossier);
	const ports = {
		loop,
		journal,
		clock
	};
	const word = importId === null ? { notImported: true } : { imported: importId };
	const shown = (record, why) => {
		const outcome = outcomeWithoutFile(record);
		const running = outcome.kind === "running" ? {
			outcome,
			record,
			earlier: true
		} : null;
		return {
			kind: "shown",
			outcome: why === null ? outcome : {
				...outcome,
				why
			},
			running
		};
	};
	try {
		const spoken = {
			attempt: before.attempt,
			at: clock.now()
		};
		const heeded = await heed(await standing(before.key, ports, signal), spoken, word, ports, signal);
		if (heeded.kind === "go") return {
			kind: "noted",
			note: texts$1.notInLoop
		};
		const now = await journal.find(before.key) ?? before;
		return heeded.kind === "stands" ? shown(heeded.record, null) : shown(now, forTheAction(heeded.refusal.texts));
	} catch (error) {
		if (!isLoopFecError(error)) throw error;
		return shown(before, forTheAction(error.texts));
	}
}

/** A shorter text is a common syllable: masked, it would garble every line of the log. */
const shortest = 4;
function maskAll(texts) {
	const lines = texts.flatMap((text) => [text, ...text.split(/\r?\n/)]).map((text) => text.trim());
	for (const text of new Set(lines)) if (text.length >= shortest) setSecret(text);
}
/** Makes the runner blot the keys out of everything that is printed from now on. `api-key` also by its halves. */
function maskKeys(keys) {
	const colon = keys.apiKey.indexOf(":");
	const halves = colon < 0 ? [] : [keys.apiKey.slice(0, colon), keys.apiKey.slice(colon + 1)];
	maskAll([
		keys.apiKey,
		...halves,
		keys.subscriptionKey,
		keys.token
	]);
}
/** What signs an address: the whole query, and the signature as written and decoded. */
function maskAddress(address) {
	const query = address.split("?").slice(1).join("?");
	if (query === "") return;
	const written = query.split("&").flatMap((part) => /^sig=/i.test(part) ? [part.slice(4)] : []);
	const decoded = [...new URLSearchParams(query)].flatMap(([name, value]) => name.toLowerCase() === "sig" ? [value] : []);
	maskAll([
		query,
		...written,
		...decoded
	]);
}
/** The client, whose signed addresses are masked before anyone uses them. */
function maskingAddresses(loop) {
	return {
		...loop,
		getDepositAddress: async (fileName, options) => {
			const deposit = await loop.getDepositAddress(fileName, options);
			maskAddress(deposit.depositUrl);
			return deposit;
		}
	};
}

/** The time that all files together may wait, for other runs and for Loop. */
var WaitBudget = class {
	left;
	clock;
	/** @param ms at the start */
	constructor(ms, clock) {
		this.left = ms;
		this.clock = clock;
	}
	/** Ms left; never below 0. */
	get leftMs() {
		return Math.max(0, this.left);
	}
	/** Takes the time that the work takes. */
	async spend(work) {
		const start = this.clock.now();
		try {
			return await work();
		} finally {
			this.left -= Math.max(0, this.clock.now() - start);
		}
	}
	/** A wait that something else ends: the signal comes when the time is over. `end` takes what it took. */
	begin() {
		const start = this.clock.now();
		const over = new AbortController();
		const timer = setTimeout(() => over.abort(/* @__PURE__ */ new Error("waited")), this.leftMs);
		let ended = false;
		return {
			signal: over.signal,
			end: () => {
				if (ended) return;
				ended = true;
				clearTimeout(timer);
				this.left -= Math.max(0, this.clock.now() - start);
			}
		};
	}
};

/** @throws {LoopFecError} `not-configured`, `bad-api-key`, `bad-subscription-key`, `bad-api-url` */
function connect(inputs, cancelling) {
	const apiKey = inputs["api-key"];
	const subscriptionKey = inputs["subscription-key"];
	if (apiKey === null || subscriptionKey === null) throw new LoopFecError("not-configured", texts$1.noSecrets);
	const ports = {
		fetch: loopFetch,
		sendOnce,
		upload,
		clock: systemClock,
		random: systemRandom
	};
	const loop = createLoopClient({
		apiUrl: inputs["api-url"],
		apiKey,
		subscriptionKey
	}, ports);
	return finishingRequests(maskingAddresses(loop), cancelling.hard);
}
/** Judges the files and sends those that are new. */
async function importFiles(run) {
	const { inputs, chosen, destinations, work, cancelling, onOutcome } = run;
	const loop = connect(inputs, cancelling);
	const journal = await openRepositoryJournal(run);
	const records = await journal.records();
	const spoken = spokenOf(inputs["resolve-unknown"], records);
	const { signal } = cancelling;
	const clock = systemClock;
	const stage = {
		loop,
		journalOf: journal.of,
		clock,
		signal,
		silence: { isHeard: false }
	};
	if (await isFirstRun(run, records, journal)) {
		const outcomes = [];
		for (const file of chosen.files) {
			const destination = destinations(file);
			const target = destination.kind === "known" ? destination.target : null;
			const why = destination.kind === "none" ? destination.error.texts : null;
			const outcome = await work.only(file, target, {
				kind: "listed",
				why
			});
			onOutcome(outcome);
			outcomes.push(outcome);
		}
		return {
			outcomes,
			notes: [{
				level: "warning",
				text: texts$1.firstRun
			}],
			matrix: null,
			plan: null
		};
	}
	const earlier = new EarlierImports(records, inputs["api-url"]);
	const pickedUp = await pickUp(earlier, stage, chosen.isShare ? dossiersOf(run) : null);
	const wait = new WaitBudget(inputs["wait-minutes"], clock);
	const importing = new ImportRun({
		work,
		loop,
		clock,
		createDigest,
		wait,
		signal,
		earlier,
		pickedUp,
		onOutcome,
		destinationOf: destinations,
		journalOf: journal.of,
		halt: new Halt(signal, journal.mayClaim, clock),
		resolutions: inputs["resolve-unknown"],
		allowOverlap: inputs["allow-overlap"]
	});
	const outcomes = [];
	for (const file of chosen.files) outcomes.push(await importing.file(file));
	const notes = [];
	const running = [...importing.running];
	for (const [resolution, record] of spoken) {
		if (importing.keys.has(record.key)) continue;
		importing.keys.add(record.key);
		const resolved = await resolveWithoutFile(resolution, record, stage);
		if (resolved.kind === "noted") notes.push({
			level: "notice",
			text: resolved.note
		});
		else {
			outcomes.push(resolved.outcome);
			if (resolved.running !== null) running.push(resolved.running);
		}
	}
	for (const [key, outcome] of pickedUp) if (!importing.keys.has(key)) outcomes.push(outcome);
	const followed = await followAll(running, stage, wait, new Set(pickedUp.keys()));
	for (const outcome of followed.values()) onOutcome(outcome);
	return {
		outcomes: outcomes.map((outcome) => followed.get(outcome) ?? outcome),
		notes,
		matrix: null,
		plan: null
	};
}

/** Named in the annotation; the summary has them all. */
const mostNamed = 3;
/** A run that had nothing to do is never silent: what was nearly meant comes with it. */
function nothingMatched(nearMisses) {
	const [first] = nearMisses;
	if (first === void 0) return texts$1.nothingMatched;
	const near = (lang) => nearMisses.slice(0, mostNamed).map(({ path, why }) => `${JSON.stringify(path)} (${why[lang]})`).join(", ");
	return {
		fr: fillText(texts$1.nearlyMatched, { near: near("fr") }).fr,
		en: fillText(texts$1.nearlyMatched, { near: near("en") }).en
	};
}

/** GitHub's limit for the jobs of one matrix. */
const mostJobs = 256;
/** Characters of the output: GitHub allows 1 MB of UTF-16 for all outputs of a job. */
const mostCharacters = 3e5;
/** UTF-8 bytes of one job's `files`: the runner hands it over as a variable, and Linux allows 128 KiB for one. */
const mostBytesOfJob = 1e5;
/** All files of a client file in one group. */
function byDossier(planned) {
	const groups = /* @__PURE__ */ new Map();
	for (const { file, target } of planned) {
		const dossier = target?.dossier ?? "?";
		const home = target === null ? "" : oneSpelling(dossier);
		const group = groups.get(home) ?? {
			dossiers: [],
			files: [],
			bytes: 0
		};
		if (!group.dossiers.includes(dossier)) group.dossiers.push(dossier);
		group.files.push(file);
		group.bytes += file.size;
		groups.set(home, group);
	}
	return [...groups.values()];
}
/** At most {@link mostJobs} groups of about the same weight: the heaviest first, each to the lightest job. */
function packed(groups) {
	if (groups.length <= 256) return [...groups];
	const jobs = Array.from({ length: 256 }, () => ({
		dossiers: [],
		files: [],
		bytes: 0
	}));
	for (const group of [...groups].sort((a, b) => b.bytes - a.bytes)) {
		const lightest = jobs.reduce((best, job) => weight(job) < weight(best) ? job : best);
		lightest.dossiers.push(...group.dossiers);
		lightest.files.push(...group.files);
		lightest.bytes += group.bytes;
	}
	return jobs;
}
/** A file costs calls whatever its size. */
function weight({ files, bytes }) {
	return bytes + files.length * 1e6;
}
/** As many of the files as one job can be told of; the others are added to `leftOut`. */
function handedOver(group, leftOut) {
	const files = [];
	let length = 0;
	let bytes = 0;
	for (const file of group.files) {
		length += Buffer$1.byteLength(safeJson(file.path)) + 1;
		if (length > mostBytesOfJob) leftOut.push(file);
		else {
			files.push(file);
			bytes += file.size;
		}
	}
	return {
		dossiers: group.dossiers,
		files,
		bytes
	};
}
function entryOf({ dossiers, files, bytes }) {
	return {
		dossier: dossiers.join(" "),
		count: files.length,
		bytes,
		files: files.map(({ path }) => safeJson(path)).join("\n")
	};
}
/** Shares the files out among jobs. A client file is never in two of them. */
function planJobs(planned) {
	const jobs = [];
	const include = [];
	const leftOut = [];
	let characters = 0;
	for (const whole of packed(byDossier(planned))) {
		const group = handedOver(whole, leftOut);
		const entry = entryOf(group);
		const length = safeJson(entry).length + 1;
		if (characters + length > mostCharacters) {
			leftOut.push(...group.files);
			continue;
		}
		characters += length;
		include.push(entry);
		jobs.push({
			dossier: group.dossiers.join(" "),
			files: group.files.map(({ path }) => path)
		});
	}
	return {
		jobs,
		leftOut,
		matrix: safeJson({ include })
	};
}

/** Shares out among jobs what is not yet imported. Judges nothing, sends nothing, needs no key of Loop. */
async function planFiles(run) {
	const { inputs, chosen, destinations, work, cancelling, onOutcome } = run;
	const journal = await openRepositoryJournal(run);
	const records = await journal.records();
	const first = await isFirstRun(run, records, journal);
	const earlier = new EarlierImports(records, inputs["api-url"]);
	const outcomes = [];
	const planned = [];
	for (const file of chosen.files) {
		cancelling.signal.throwIfAborted();
		const destination = destinations(file);
		const target = destination.kind === "known" ? destination.target : null;
		if (target !== null && earlier.mayHave(file, target)) {
			const opened = await work.open(file, target);
			const record = opened.kind === "open" ? earlier.find(await hashOf(opened.source, cancelling.signal), target) : null;
			if (record?.state === "succeeded") {
				const outcome = outcomeOfRecord(record, {
					file,
					target,
					report: null
				}, true);
				onOutcome(outcome);
				outcomes.push(outcome);
				continue;
			}
		}
		planned.push({
			file,
			target
		});
	}
	const notes = [];
	if (first) notes.push({
		level: "warning",
		text: texts$1.firstRun
	});
	const { jobs, leftOut, matrix } = planJobs(first ? [] : planned);
	if (leftOut.length > 0) notes.push({
		level: "warning",
		text: fillText(texts$1.planTooLong, { count: leftOut.length })
	});
	if (first) for (const { file, target } of planned) outcomes.push({
		file,
		target,
		kind: "listed",
		report: null,
		record: null,
		why: null
	});
	return {
		outcomes,
		notes,
		matrix,
		plan: jobs.map((job) => ({
			...job,
			siret: null
		}))
	};
}

/** As file systems that take two spellings for one name compare them. */
const folded = (path) => path.normalize("NFC").toLowerCase();
const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);
/**
* What git tracks in the checkout that a file written at `path` would stand in the place of: the file itself, in any case
* of its letters, what lies below it, or the file or submodule above it.
* @param path from the repository's root, with `/`
* @throws {LoopFecError} `git-*`
*/
async function trackedFile(git, path) {
	const wanted = folded(path);
	const listed = new TextDecoder().decode(await git.run([
		"ls-files",
		"-z",
		"--cached"
	]));
	const clashes = (name) => isWithin(wanted, folded(name)) || isWithin(folded(name), wanted);
	return listed.split("\0").find((name) => name !== "" && clashes(name)) ?? null;
}

const tracked = {
	fr: "« {input} » ne peut pas être écrit à « {path} » : git y suit « {tracked} », qui serait remplacé. Rien n’a été importé. Donner un chemin que le dépôt ne contient pas, par exemple loop-fec/rapport.json",
	en: "\"{input}\" cannot be written to \"{path}\": git tracks \"{tracked}\" there, which would be replaced. Nothing was imported. Give a path that the repository does not hold, for example loop-fec/report.json"
};
/**
* Whether the files that the workflow asks for may be written, before anything is sent: inside the workspace, over
* nothing that git tracks.
* @throws {LoopFecError} `outside-workspace`, `tracked-file`, `git-*`
*/
async function checkReportFiles(inputs, workspace, git) {
	for (const input of ["sarif-file", "report-file"]) {
		const path = inputs[input];
		if (path === null) continue;
		const file = await checkWorkspaceFile(workspace, path);
		const inside = relative(await realpath(workspace), file).replaceAll(sep, "/");
		const found = await trackedFile(git, inside);
		if (found === null) continue;
		const shown = {
			path: shownText(path, 200),
			tracked: shownText(found, 200)
		};
		throw new LoopFecError("tracked-file", fillText(tracked, {
			input,
			...shown
		}));
	}
}

const FactsSchema = object({
	private: optional(boolean()),
	visibility: optional(string()),
	default_branch: optional(string())
});
/** Ms for one question, and between two. */
const timeLimit = 2e4;
const pause = 1e3;
const mostTries = 3;
async function ask(url, token) {
	for (let tries = 1;; tries++) {
		try {
			const answer = await loopFetch(new Request(url, {
				headers: {
					authorization: `Bearer ${token}`,
					accept: "application/vnd.github+json"
				},
				redirect: "error",
				signal: AbortSignal.timeout(timeLimit)
			}));
			const facts = safeParse(FactsSchema, answer.ok ? await answer.json() : null);
			if (facts.success) {
				const { visibility, private: isHidden, default_branch: branch } = facts.output;
				return {
					isPrivate: visibility === "public" ? false : isHidden ?? null,
					defaultBranch: branch ?? null
				};
			}
			if (answer.status < 500) return null;
		} catch {}
		if (tries === mostTries) return null;
		await systemClock.sleep(pause);
	}
}
/**
* What the event does not say of its repository (a `schedule` event says little) is asked of GitHub. Before an import
* it is asked always: an event is as old as its run, and the repository may have become public before the run was
* repeated. Without an answer it stays unknown, and nothing is imported.
*/
async function completed(event, apiUrl, token, imports) {
	const { isPrivate, defaultBranch } = event;
	if (token === "" || isPrivate !== null && defaultBranch !== null && (!imports || !isPrivate)) return {
		isPrivate,
		defaultBranch
	};
	const path = [event.owner, event.repository].map(encodeURIComponent).join("/");
	const answer = await ask(`${apiUrl.replace(/\/+$/, "")}/repos/${path}`, token);
	return {
		isPrivate: isPrivate === false ? false : answer?.isPrivate ?? (imports ? null : isPrivate),
		defaultBranch: defaultBranch ?? answer?.defaultBranch ?? null
	};
}

/**
* Judges the files and sends nothing: needs no key, no client file, no token. A file that would be refused for want of a
* client file is refused here too, before it is merged, if the repository says at all where files go.
*/
async function validateFiles(run) {
	const { chosen, destinations, work, inputs, onOutcome } = run;
	const outcomes = [];
	for (const file of chosen.files) {
		const destination = destinations(file);
		const target = destination.kind === "known" ? destination.target : null;
		const tell = destination.kind === "none" && (destination.isConfigured || inputs.mode !== "validate") ? forTheAction(destination.error.texts) : null;
		const kind = destination.kind === "none" && destination.isConfigured ? "refused" : "validated";
		const outcome = await work.only(file, target, {
			kind,
			why: tell
		});
		onOutcome(outcome);
		outcomes.push(outcome);
	}
	return {
		outcomes,
		notes: [],
		matrix: null,
		plan: null
	};
}

/** Something that somebody has to see to, whatever the judges say. */
const troubles = /* @__PURE__ */ new Set([
	"refused",
	"failed",
	"unknown",
	"postponed"
]);
/** Whether this outcome makes the job fail. */
function fails({ kind, report }, failOn) {
	if (troubles.has(kind)) return true;
	if (failOn === "none" || report === null) return false;
	const verdict = report.verdicts[failOn];
	return verdict !== "conforme" && verdict !== "accepted";
}

/**
* From the event to what everybody sees.
* @returns the exit code
* @throws {LoopFecError} when no file could be looked at
*/
async function runWorkflow(inputs, env, cancelling) {
	const workspace = env.GITHUB_WORKSPACE ?? process$1.cwd();
	const read = readEvent(env);
	const token = inputs.token ?? "";
	const apiUrl = env.GITHUB_API_URL ?? "https://api.github.com";
	const imports = inputs.mode !== "validate" && importing.has(read.name);
	const event = {
		...read,
		...await completed(read, apiUrl, token, imports)
	};
	const audience = {
		inputs,
		event,
		env
	};
	const policy = decide({
		event: event.name,
		ref: event.ref,
		mode: inputs.mode,
		refs: inputs.refs,
		defaultBranch: event.defaultBranch,
		isPrivate: event.isPrivate,
		words: [...inputs["resolve-unknown"].length > 0 ? ["resolve-unknown"] : [], ...inputs["allow-overlap"].length > 0 ? ["allow-overlap"] : []]
	});
	const nothing = {
		outcomes: [],
		matrix: null,
		sarif: null
	};
	const withoutFiles = {
		...audience,
		inputs: {
			...inputs,
			"sarif-file": null,
			"report-file": null
		}
	};
	const context = {
		mode: inputs.mode,
		deleted: [],
		nearMisses: null,
		plan: null,
		months: null
	};
	if (policy.kind === "refused") {
		const notes = [{
			level: "error",
			text: policy.why
		}];
		return publish({
			...nothing,
			notes,
			context,
			failed: true
		}, withoutFiles);
	}
	if (event.deleted) {
		const notes = [{
			level: "notice",
			text: texts$1.refDeleted
		}];
		return publish({
			...nothing,
			notes,
			context,
			failed: false
		}, withoutFiles);
	}
	const { mode, note } = policy;
	const notes = note === null ? [] : [{
		level: "notice",
		text: note
	}];
	const serverUrl = env.GITHUB_SERVER_URL ?? "https://github.com";
	const git = await openGit({
		folder: workspace,
		env,
		serverUrl,
		token,
		signal: cancelling.signal
	});
	await checkReportFiles(inputs, workspace, git);
	const chosen = await chooseFiles(git, event, inputs.files);
	if (chosen.nearMisses !== null) notes.push({
		level: "warning",
		text: nothingMatched(chosen.nearMisses)
	});
	else if (event.before === null && event.pullRequest === null) for (const pattern of chosen.idle) notes.push({
		level: "warning",
		text: fillText(texts$1.idlePattern, { pattern })
	});
	const failOn = inputs["fail-on"];
	const judge = failOn === "none" ? "loop" : failOn;
	const { lang, values } = inputs;
	const sarif = inputs["sarif-file"] === null ? null : new SarifCollector({
		judge,
		lang,
		values,
		version: version$2
	});
	const months = /* @__PURE__ */ new Map();
	const run = {
		inputs,
		env,
		event,
		git,
		chosen,
		work: new FileWork({
			git,
			inputs,
			signal: cancelling.signal,
			collector: sarif,
			months
		}),
		cancelling,
		destinations: await readDestinations(git, chosen.commit, inputs),
		onOutcome: (outcome) => log(outcomeLine(outcome, lang))
	};
	const result = await {
		import: importFiles,
		validate: validateFiles,
		plan: planFiles
	}[mode](run);
	return publish({
		outcomes: result.outcomes,
		notes: [...notes, ...result.notes],
		context: {
			mode,
			deleted: chosen.deleted,
			nearMisses: chosen.nearMisses,
			plan: result.plan,
			months: inputs.chart ? months : null
		},
		matrix: result.matrix,
		sarif,
		failed: result.notes.some(({ level }) => level === "error") || result.outcomes.some((outcome) => fails(outcome, failOn))
	}, audience);
}

/** Runs the Action as the runner started it. Never rejects. @returns the exit code */
async function runAction(env) {
	const raw = readRawInputs();
	maskKeys({
		apiKey: raw["api-key"],
		subscriptionKey: raw["subscription-key"],
		token: raw.token
	});
	let inputs = null;
	const cancelling = listenForCancel();
	try {
		inputs = parseInputs(raw);
		return await runWorkflow(inputs, env, cancelling);
	} catch (error) {
		const shown = {
			lang: raw.lang.trim() === "en" ? "en" : "fr",
			values: "masked",
			"fail-on": "loop",
			"sarif-file": null,
			"report-file": null
		};
		return publish(toldOf(textOf(error), inputs), {
			inputs: shown,
			event: null,
			env
		});
	} finally {
		cancelling.stop();
	}
}
function textOf(error) {
	return forTheAction((isLoopFecError(error) ? error : unexpected(error)).texts);
}
function toldOf(text, inputs) {
	return {
		outcomes: [],
		notes: [{
			level: "error",
			text
		}],
		context: {
			mode: inputs?.mode ?? "validate",
			deleted: [],
			nearMisses: null,
			plan: null,
			months: null
		},
		matrix: null,
		sarif: null,
		failed: true
	};
}

export { runAction };